import { Secret, TOTP } from 'otpauth';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  approveRole,
  beginActivation,
  changePassword,
  declineRole,
  endOtherSessions,
  finishActivation,
  inviteStaff,
  issueActivation,
  listSessions,
  listStaff,
  proposeRole,
  reinstateStaff,
  resetStaff,
  signIn,
  signOut,
  staffMe,
  suspendStaff,
} from '@shared/contracts/staff';
import { listTrail } from '@shared/contracts/trail';
import type { StaffRole } from '@shared/kernel/actor';
import type { ActionContract } from '@shared/kernel/contract';
import { StaffId } from '@shared/kernel/ids';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { CaseWorld } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { staffIdOf } from '../_runtime/identify';

const PASSWORD = '西窗剪烛 Yw 1936';
const NAME = 'zhou.wen';
const STEP_MS = 30_000;

let world: CaseWorld;
let keys = 0;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
});

type Reply<T> = { ok: true; value: T } | { ok: false; code: string };
const must = async <T>(asked: Promise<Reply<T>>): Promise<T> => {
  const reply = await asked;
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};
const codeOf = (secret: string, at = world.runtime.time) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
/** With the token of a session instead of one made for the test. */
const withToken = (token: string, contract: ActionContract, input: object = {}) =>
  world.fromConsole({ action: contract.name, input, requestKey: `token-key-${++keys}` }, token);

/** Invited, approved by the other administrator, activated: a person who may sign in. */
async function employed(loginName = NAME, role: StaffRole = 'support') {
  const { id: staffId } = await must(
    world.askAs('system_admin', inviteStaff, { loginName, name: '周文', role }),
  );
  await must(world.askAs('security_admin', approveRole, { staffId, role }));
  return { staffId, ...(await activated(loginName, staffId)) };
}
async function activated(loginName: string, staffId: StaffId) {
  const { activationCode } = await must(world.askAs('system_admin', issueActivation, { staffId }));
  const { secret } = await must(
    world.askAs('anybody', beginActivation, { loginName, activationCode, password: PASSWORD }),
  );
  const { recoveryCodes } = await must(
    world.askAs('anybody', finishActivation, { loginName, activationCode, code: codeOf(secret) }),
  );
  world.runtime.time += STEP_MS;
  return { secret, recoveryCodes };
}
const enter = (code: string, password = PASSWORD, loginName = NAME) =>
  world.askAs('anybody', signIn, { loginName, password, code });

describe('Signing in', () => {
  test('takes both factors and opens a session that knows who is there', async () => {
    const { secret } = await employed();
    const { token, me } = await must(enter(codeOf(secret)));
    expect(me).toMatchObject({ loginName: NAME, role: 'support', state: 'active', recoveryCodesLeft: 10 });
    expect(await withToken(token, staffMe)).toMatchObject({ ok: true, value: { me: { name: '周文' } } });
  });

  test('refuses a wrong password, a wrong code and a wrong name with one and the same sentence', async () => {
    const { secret } = await employed();
    for (const asked of [
      enter(codeOf(secret), 'another password 1'),
      enter('000000'),
      enter(codeOf(secret), PASSWORD, 'nobody.here'),
    ])
      expect(await asked).toEqual({ ok: false, code: 'staff.wrong_credentials' });
  });

  test('takes no code twice: neither one of the app nor a recovery code', async () => {
    const { secret, recoveryCodes } = await employed();
    const code = codeOf(secret);
    await must(enter(code));
    expect(await enter(code)).toMatchObject({ code: 'staff.wrong_credentials' });
    const { me } = await must(enter(recoveryCodes[3]!));
    expect(me.recoveryCodesLeft).toBe(9);
    expect(await enter(recoveryCodes[3]!)).toMatchObject({ code: 'staff.wrong_credentials' });
  });

  test('takes a code of the step before and after, and none further away', async () => {
    const { secret } = await employed();
    const { time } = world.runtime;
    expect(await enter(codeOf(secret, time - 2 * STEP_MS))).toMatchObject({ ok: false });
    expect(await enter(codeOf(secret, time + 2 * STEP_MS))).toMatchObject({ ok: false });
    expect(await enter(codeOf(secret, time + STEP_MS))).toMatchObject({ ok: true });
  });

  test('locks after five failures for a quarter of an hour, then for twice as long, and says until when', async () => {
    const { secret } = await employed();
    for (let at = 0; at < 5; at += 1) await enter('000000');
    const { time } = world.runtime;
    expect(await enter(codeOf(secret))).toEqual({
      ok: false,
      code: 'staff.locked',
      detail: { until: time + 15 * MINUTE_MS },
    });
    world.runtime.time = time + 15 * MINUTE_MS;
    await enter('000000');
    expect(await enter(codeOf(secret))).toMatchObject({
      code: 'staff.locked',
      detail: { until: time + 45 * MINUTE_MS },
    });
    world.runtime.time = time + 45 * MINUTE_MS;
    expect(await enter(codeOf(secret))).toMatchObject({ ok: true });
  });

  test('counts every one of a thousand wrong passwords, and the security administrator sees them', async () => {
    const { secret } = await employed();
    const codes = new Set<string>();
    for (let at = 0; at < 1000; at += 1) {
      const reply = await enter('000000', `wrong password ${at}`);
      codes.add(reply.ok ? 'ok' : reply.code);
    }
    expect([...codes]).toEqual(['staff.wrong_credentials', 'staff.locked']);
    const refused = [...world.runtime.store.rows.audits.values()].filter(
      ({ action, outcome }) => action === 'staff.signIn' && outcome !== 'ok',
    );
    // Tries that count against the account stand in the trail one by one; what comes after the lock is counted, in steps of four.
    expect(refused.length).toBeGreaterThanOrEqual(5);
    expect(refused.length).toBeLessThan(20);
    const counted = [...world.runtime.store.rows.securityEvents.values()].filter(
      ({ code }) => code === 'staff.wrong_credentials' || code === 'staff.locked',
    );
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(200);
    const { entries } = await must(
      world.askAs('security_admin', listTrail, { filter: { kind: 'action', action: 'staff.signIn' } }),
    );
    expect(entries[0]).toMatchObject({ outcome: 'staff.wrong_credentials', target: staffIdOf(NAME) });
    expect(JSON.stringify([...world.runtime.store.rows.audits])).not.toContain('wrong password');
    expect(await enter(codeOf(secret))).toMatchObject({ code: 'staff.locked' });
  });

  test('counts tries that come all at once one by one: none is free', async () => {
    await employed();
    await Promise.all(Array.from({ length: 8 }, () => enter('000000')));
    expect(world.runtime.store.rows.staff.get(staffIdOf(NAME))!.failures).toBe(5);
  });

  test('keeps nothing in the database that one could sign in with', async () => {
    const { secret, recoveryCodes } = await employed();
    const { token } = await must(enter(codeOf(secret)));
    const { staff, staffSessions, audits } = world.runtime.store.rows;
    const { totpSecret: _, ...row } = staff.get(staffIdOf(NAME))!;
    const raw = JSON.stringify([row, ...staffSessions, ...audits]);
    for (const kept of [PASSWORD, secret, token, ...recoveryCodes]) expect(raw).not.toContain(kept);
  });
});

describe('A session', () => {
  let token: string;
  let person: Awaited<ReturnType<typeof employed>>;
  beforeEach(async () => {
    person = await employed();
    token = (await must(enter(codeOf(person.secret)))).token;
  });
  const isOver = async () => (await withToken(token, staffMe)) as { code?: string };

  test('ends after a quarter of an hour without a call, and lasts while there are calls', async () => {
    world.runtime.time += 15 * MINUTE_MS - 1;
    expect(await isOver()).toMatchObject({ ok: true });
    world.runtime.time += 15 * MINUTE_MS - 1;
    expect(await isOver()).toMatchObject({ ok: true });
    world.runtime.time += 15 * MINUTE_MS;
    expect(await isOver()).toMatchObject({ code: 'actor.session_over' });
  });

  test('ends after eight hours, whatever happens in it', async () => {
    const { time } = world.runtime;
    for (
      world.runtime.time = time;
      world.runtime.time < time + 8 * HOUR_MS;
      world.runtime.time += 10 * MINUTE_MS
    )
      expect(await isOver()).toMatchObject({ ok: true });
    expect(await isOver()).toMatchObject({ code: 'actor.session_over' });
  });

  test('ends when its owner signs out, for whoever has stolen the token too', async () => {
    await withToken(token, signOut);
    expect(await isOver()).toMatchObject({ code: 'actor.session_over' });
  });

  test('ends when the role changes: nobody goes on with rights they had a moment ago', async () => {
    const { staffId } = person;
    await must(world.askAs('system_admin', proposeRole, { staffId, role: 'finance' }));
    expect(await isOver()).toMatchObject({ ok: true, value: { me: { role: 'support' } } });
    await must(world.askAs('security_admin', approveRole, { staffId, role: 'finance' }));
    expect(await isOver()).toMatchObject({ code: 'actor.session_over' });
    const { me } = await must(enter(codeOf(person.secret, world.runtime.time + STEP_MS)));
    expect(me.role).toBe('finance');
  });

  test('ends when its owner is suspended or reset', async () => {
    const { staffId } = person;
    await must(world.askAs('security_admin', suspendStaff, { staffId, reason: '已经离开本院' }));
    expect(await isOver()).toMatchObject({ code: 'actor.session_over' });
    expect(await enter(codeOf(person.secret, world.runtime.time + STEP_MS))).toMatchObject({
      code: 'staff.wrong_credentials',
    });
  });

  test('of others ends when the password is changed, and one’s own goes on', async () => {
    const { until: endsAt } = (await must(withToken(token, staffMe))) as { until: number };
    world.runtime.time += STEP_MS;
    const other = (await must(enter(codeOf(person.secret)))).token;
    world.runtime.time += STEP_MS;
    const change = (code: string, newPassword: string, oldPassword = PASSWORD) =>
      withToken(token, changePassword, { oldPassword, newPassword, code });
    expect(await change(codeOf(person.secret), 'short')).toMatchObject({ code: 'staff.password_weak' });
    expect(await change(codeOf(person.secret), '春江花月 Qx 2049', 'wrong')).toMatchObject({
      code: 'staff.wrong_credentials',
    });
    expect(await change(codeOf(person.secret), '春江花月 Qx 2049')).toMatchObject({ ok: true });
    expect(await withToken(other, staffMe)).toMatchObject({ code: 'actor.session_over' });
    expect(await isOver()).toMatchObject({ ok: true, value: { until: endsAt } });
    for (let at = 0; at < 5; at += 1) await change('000000', '春江花月 Qx 2049');
    expect(await change('000000', '春江花月 Qx 2049')).toMatchObject({ code: 'staff.locked' });
  });

  test('is nobody’s with a token that was changed by one letter', async () => {
    const changed = token.slice(0, -1) + (token.at(-1) === 'a' ? 'b' : 'a');
    expect(await withToken(changed, staffMe)).toMatchObject({ code: 'actor.session_over' });
    expect(await withToken(`${token} x`, staffMe)).toMatchObject({ code: 'actor.session_over' });
  });
});

describe('Sessions side by side', () => {
  test('are listed for their owner, and one ends the others, never one of somebody else', async () => {
    const { secret } = await employed();
    const first = await must(enter(codeOf(secret)));
    expect(first.otherSessions).toBe(0);
    const beganAt = world.runtime.time;
    world.runtime.time += STEP_MS;
    const second = await must(enter(codeOf(secret)));
    expect(second.otherSessions).toBe(1);
    const somebodyElse = world.signedIn('finance');
    const listed = () => withToken(second.token, listSessions);
    const mine = { beganAt: world.runtime.time, isThis: true };
    const other = { beganAt, seenAt: beganAt, isThis: false };
    expect(await listed()).toMatchObject({ value: { sessions: [mine, other] } });
    expect(await withToken(second.token, endOtherSessions)).toMatchObject({ ok: true });
    expect(await withToken(first.token, staffMe)).toMatchObject({ code: 'actor.session_over' });
    for (const token of [second.token, somebodyElse])
      expect(await withToken(token, staffMe)).toMatchObject({ ok: true });
    expect(await listed()).toMatchObject({ value: { sessions: [{ isThis: true }] } });
    expect(await withToken(second.token, listSessions, { cursor: 'x' })).toMatchObject({
      code: 'list.cursor_invalid',
    });
  });

  test('count while they are open; the one that ended the others ends itself when it would have ended', async () => {
    const { secret } = await employed();
    await must(enter(codeOf(secret)));
    world.runtime.time += 15 * MINUTE_MS;
    const { token, otherSessions, until } = await must(enter(codeOf(secret)));
    expect(otherSessions).toBe(0);
    world.runtime.time += STEP_MS;
    await withToken(token, endOtherSessions);
    expect(await withToken(token, staffMe)).toMatchObject({ value: { until } });
  });
});

describe('Activation', () => {
  const invited = async () => {
    const input = { loginName: NAME, name: '周文', role: 'support' as const };
    const { id: staffId } = await must(world.askAs('system_admin', inviteStaff, input));
    return staffId;
  };
  const approved = async () => {
    const staffId = await invited();
    await must(world.askAs('security_admin', approveRole, { staffId, role: 'support' }));
    return staffId;
  };

  test('needs the other administrator’s approval first', async () => {
    const staffId = await invited();
    expect(await world.askAs('system_admin', issueActivation, { staffId })).toMatchObject({
      code: 'staff.not_approved',
    });
    expect(
      await world.askAs('system_admin', issueActivation, { staffId: StaffId.parse('nobody') }),
    ).toMatchObject({ code: 'staff.not_found' });
  });

  test('refuses a wrong or old code, a weak password, and a second factor that does not work', async () => {
    const staffId = await approved();
    const { activationCode } = await must(world.askAs('system_admin', issueActivation, { staffId }));
    const begin = (change: object = {}) =>
      world.askAs('anybody', beginActivation, {
        ...{ loginName: NAME, activationCode, password: PASSWORD },
        ...change,
      });
    expect(await begin({ activationCode: 'aaaa-bbbb-cccc-dddd' })).toMatchObject({
      code: 'staff.activation_invalid',
    });
    for (const password of ['Ab1-', 'zhou.wen-2026-A', 'Password123!', 'aaaaaaaaaaA1-', 'onlyletters'])
      expect([password, await begin({ password })]).toMatchObject([
        password,
        { code: 'staff.password_weak' },
      ]);
    const finish = (code: string) =>
      world.askAs('anybody', finishActivation, { loginName: NAME, activationCode, code });
    expect(await finish('000000')).toMatchObject({ code: 'staff.activation_invalid' });
    const { secret } = await must(begin());
    expect(await finish('000000')).toMatchObject({ code: 'staff.code_wrong' });
    world.runtime.time += DAY_MS;
    expect(await finish(codeOf(secret))).toMatchObject({ code: 'staff.activation_invalid' });
    expect(await begin()).toMatchObject({ code: 'staff.activation_invalid' });
  });

  test('works once: the code is used up, and a newer one makes an older one void', async () => {
    const staffId = await approved();
    const { activationCode } = await must(world.askAs('system_admin', issueActivation, { staffId }));
    await activated(NAME, staffId);
    expect(
      await world.askAs('anybody', beginActivation, { loginName: NAME, activationCode, password: PASSWORD }),
    ).toMatchObject({ code: 'staff.activation_invalid' });
  });
});

describe('Three administrators', () => {
  const me = (role: StaffRole) => StaffId.parse(`staff-${role}`);

  test('propose and approve apart: what was read is what is approved', async () => {
    const { staffId } = await employed();
    expect(await world.askAs('security_admin', approveRole, { staffId, role: 'support' })).toMatchObject({
      code: 'staff.nothing_proposed',
    });
    await must(world.askAs('system_admin', proposeRole, { staffId, role: 'finance' }));
    expect(await world.askAs('security_admin', approveRole, { staffId, role: 'auditor' })).toMatchObject({
      code: 'staff.proposal_changed',
    });
    const reason = '财务不缺人';
    await must(world.askAs('security_admin', declineRole, { staffId, reason }));
    expect(await world.askAs('security_admin', declineRole, { staffId, reason })).toMatchObject({
      code: 'staff.nothing_proposed',
    });
    const { staff } = await must(world.askAs('auditor', listStaff, {}));
    expect(staff.find(({ id }) => id === staffId)).toMatchObject({ role: 'support', state: 'active' });
  });

  test('decide nothing about themselves', async () => {
    const reason = '我想要';
    world.signedIn('system_admin');
    world.signedIn('security_admin');
    const own = { code: 'staff.own_role' };
    const [system, security] = [me('system_admin'), me('security_admin')];
    expect(
      await world.askAs('system_admin', proposeRole, { staffId: system, role: 'auditor' }),
    ).toMatchObject(own);
    const self = { staffId: security, reason: `${reason}这样` };
    expect(
      await world.askAs('security_admin', approveRole, { staffId: security, role: 'auditor' }),
    ).toMatchObject(own);
    for (const contract of [declineRole, suspendStaff, resetStaff])
      expect(await world.askAs('security_admin', contract, self)).toMatchObject(own);
  });

  test('cannot lock the hospital out: the last one of an office stays', async () => {
    world.signedIn('system_admin');
    expect(
      await world.askAs('security_admin', suspendStaff, {
        staffId: me('system_admin'),
        reason: '已经离开本院',
      }),
    ).toMatchObject({ code: 'staff.last_of_role' });
  });

  test('refuse what cannot be: a taken name, the same role, somebody unknown, a wrong state', async () => {
    const { staffId } = await employed();
    const ask = world.askAs.bind(world);
    const reason = '已经离开本院';
    const nobody = { staffId: StaffId.parse('nobody') };
    const taken = { loginName: NAME, name: '别人', role: 'quality' as const };
    expect(await ask('system_admin', inviteStaff, taken)).toMatchObject({ code: 'staff.login_name_taken' });
    expect(await ask('system_admin', proposeRole, { staffId, role: 'support' })).toMatchObject({
      code: 'staff.role_unchanged',
    });
    expect(await ask('system_admin', proposeRole, { ...nobody, role: 'support' })).toMatchObject({
      code: 'staff.not_found',
    });
    for (const contract of [declineRole, suspendStaff, reinstateStaff, resetStaff])
      expect(await ask('security_admin', contract, { ...nobody, reason })).toMatchObject({
        code: 'staff.not_found',
      });
    expect(await ask('security_admin', reinstateStaff, { staffId, reason })).toMatchObject({
      code: 'staff.not_suspended',
    });
    await must(ask('security_admin', suspendStaff, { staffId, reason }));
    for (const contract of [suspendStaff, resetStaff])
      expect(await ask('security_admin', contract, { staffId, reason })).toMatchObject({
        code: 'staff.not_active',
      });
    expect(await ask('auditor', listStaff, { cursor: 'x' })).toMatchObject({ code: 'list.cursor_invalid' });
  });

  test('let a suspended or reset person back in only with a new password and a new second factor', async () => {
    const { staffId, secret } = await employed();
    const reason = '手机丢了，本人来办';
    await must(world.askAs('security_admin', resetStaff, { staffId, reason }));
    expect(await enter(codeOf(secret))).toMatchObject({ code: 'staff.wrong_credentials' });
    const fresh = await activated(NAME, staffId);
    expect(fresh.secret).not.toBe(secret);
    await must(enter(codeOf(fresh.secret)));
    await must(world.askAs('security_admin', suspendStaff, { staffId, reason }));
    await must(world.askAs('security_admin', reinstateStaff, { staffId, reason }));
    expect(world.runtime.store.rows.staff.get(staffId)).toMatchObject({ state: 'approved', recovery: [] });
  });
});
