import { beforeEach, describe, expect, test } from 'vitest';
import {
  approveRole,
  changePassword,
  endOtherSessions,
  listSessions,
  proposeRole,
  signOut,
  staffMe,
  suspendStaff,
} from '@shared/contracts/staff';
import { listTrail } from '@shared/contracts/trail';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { must, NAME, PASSWORD, STEP_MS, StaffWorld } from '../../testing/staffWorld';
import { staffIdOf } from '../_runtime/identify';

let world: StaffWorld;
beforeEach(() => {
  world = new StaffWorld();
});

describe('Signing in', () => {
  test('takes both factors and opens a session that knows who is there', async () => {
    const { secret } = await world.employed();
    const { token, me } = await must(world.enter(world.codeOf(secret)));
    expect(me).toMatchObject({ loginName: NAME, role: 'support', state: 'active', recoveryCodesLeft: 10 });
    expect(await world.withToken(token, staffMe)).toMatchObject({
      ok: true,
      value: { me: { name: '周文' } },
    });
  });

  test('refuses a wrong password, a wrong code and a wrong name with one and the same sentence', async () => {
    const { secret } = await world.employed();
    for (const asked of [
      world.enter(world.codeOf(secret), 'another password 1'),
      world.enter('000000'),
      world.enter(world.codeOf(secret), PASSWORD, 'nobody.here'),
    ])
      expect(await asked).toEqual({ ok: false, code: 'staff.wrong_credentials' });
  });

  test('takes no code twice: neither one of the app nor a recovery code', async () => {
    const { secret, recoveryCodes } = await world.employed();
    const code = world.codeOf(secret);
    await must(world.enter(code));
    expect(await world.enter(code)).toMatchObject({ code: 'staff.wrong_credentials' });
    const { me } = await must(world.enter(recoveryCodes[3]!));
    expect(me.recoveryCodesLeft).toBe(9);
    expect(await world.enter(recoveryCodes[3]!)).toMatchObject({ code: 'staff.wrong_credentials' });
  });

  test('takes a code of the step before and after, and none further away', async () => {
    const { secret } = await world.employed();
    const { time } = world.runtime;
    expect(await world.enter(world.codeOf(secret, time - 2 * STEP_MS))).toMatchObject({ ok: false });
    expect(await world.enter(world.codeOf(secret, time + 2 * STEP_MS))).toMatchObject({ ok: false });
    expect(await world.enter(world.codeOf(secret, time + STEP_MS))).toMatchObject({ ok: true });
  });

  test('locks after five failures for a quarter of an hour, then for twice as long, and says until when', async () => {
    const { secret } = await world.employed();
    for (let at = 0; at < 5; at += 1) await world.enter('000000');
    const { time } = world.runtime;
    expect(await world.enter(world.codeOf(secret))).toEqual({
      ok: false,
      code: 'staff.locked',
      detail: { until: time + 15 * MINUTE_MS },
    });
    world.runtime.time = time + 15 * MINUTE_MS;
    await world.enter('000000');
    expect(await world.enter(world.codeOf(secret))).toMatchObject({
      code: 'staff.locked',
      detail: { until: time + 45 * MINUTE_MS },
    });
    world.runtime.time = time + 45 * MINUTE_MS;
    expect(await world.enter(world.codeOf(secret))).toMatchObject({ ok: true });
  });

  test('counts every one of a thousand wrong passwords, and the security administrator sees them', async () => {
    const { secret } = await world.employed();
    const codes = new Set<string>();
    for (let at = 0; at < 1000; at += 1) {
      const reply = await world.enter('000000', `wrong password ${at}`);
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
    expect(await world.enter(world.codeOf(secret))).toMatchObject({ code: 'staff.locked' });
  });

  test('counts tries that come all at once one by one: none is free', async () => {
    await world.employed();
    await Promise.all(Array.from({ length: 8 }, () => world.enter('000000')));
    expect(world.runtime.store.rows.staff.get(staffIdOf(NAME))!.failures).toBe(5);
  });

  test('keeps nothing in the database that one could sign in with', async () => {
    const { secret, recoveryCodes } = await world.employed();
    const { token } = await must(world.enter(world.codeOf(secret)));
    const { staff, staffSessions, audits } = world.runtime.store.rows;
    const { totpSecret: _, ...row } = staff.get(staffIdOf(NAME))!;
    const raw = JSON.stringify([row, ...staffSessions, ...audits]);
    for (const kept of [PASSWORD, secret, token, ...recoveryCodes]) expect(raw).not.toContain(kept);
  });
});

describe('A session', () => {
  let token: string;
  let person: Awaited<ReturnType<StaffWorld['employed']>>;
  beforeEach(async () => {
    person = await world.employed();
    token = (await must(world.enter(world.codeOf(person.secret)))).token;
  });
  const isOver = async () => (await world.withToken(token, staffMe)) as { code?: string };

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
    await world.withToken(token, signOut);
    expect(await isOver()).toMatchObject({ code: 'actor.session_over' });
  });

  test('ends when the role changes: nobody goes on with rights they had a moment ago', async () => {
    const { staffId } = person;
    await must(world.askAs('system_admin', proposeRole, { staffId, role: 'finance' }));
    expect(await isOver()).toMatchObject({ ok: true, value: { me: { role: 'support' } } });
    await must(world.askAs('security_admin', approveRole, { staffId, role: 'finance' }));
    expect(await isOver()).toMatchObject({ code: 'actor.session_over' });
    const { me } = await must(world.enter(world.codeOf(person.secret, world.runtime.time + STEP_MS)));
    expect(me.role).toBe('finance');
  });

  test('ends when its owner is suspended or reset', async () => {
    const { staffId } = person;
    await must(world.askAs('security_admin', suspendStaff, { staffId, reason: '已经离开本院' }));
    expect(await isOver()).toMatchObject({ code: 'actor.session_over' });
    expect(await world.enter(world.codeOf(person.secret, world.runtime.time + STEP_MS))).toMatchObject({
      code: 'staff.wrong_credentials',
    });
  });

  test('of others ends when the password is changed, and one’s own goes on', async () => {
    const { until: endsAt } = (await must(world.withToken(token, staffMe))) as { until: number };
    world.runtime.time += STEP_MS;
    const other = (await must(world.enter(world.codeOf(person.secret)))).token;
    world.runtime.time += STEP_MS;
    const change = (code: string, newPassword: string, oldPassword = PASSWORD) =>
      world.withToken(token, changePassword, { oldPassword, newPassword, code });
    expect(await change(world.codeOf(person.secret), 'short')).toMatchObject({ code: 'staff.password_weak' });
    expect(await change(world.codeOf(person.secret), '春江花月 Qx 2049', 'wrong')).toMatchObject({
      code: 'staff.wrong_credentials',
    });
    expect(await change(world.codeOf(person.secret), '春江花月 Qx 2049')).toMatchObject({ ok: true });
    expect(await world.withToken(other, staffMe)).toMatchObject({ code: 'actor.session_over' });
    expect(await isOver()).toMatchObject({ ok: true, value: { until: endsAt } });
    for (let at = 0; at < 5; at += 1) await change('000000', '春江花月 Qx 2049');
    expect(await change('000000', '春江花月 Qx 2049')).toMatchObject({ code: 'staff.locked' });
  });

  test('is nobody’s with a token that was changed by one letter', async () => {
    const changed = token.slice(0, -1) + (token.at(-1) === 'a' ? 'b' : 'a');
    expect(await world.withToken(changed, staffMe)).toMatchObject({ code: 'actor.session_over' });
    expect(await world.withToken(`${token} x`, staffMe)).toMatchObject({ code: 'actor.session_over' });
  });
});

describe('Sessions side by side', () => {
  test('are listed for their owner, and one ends the others, never one of somebody else', async () => {
    const { secret } = await world.employed();
    const first = await must(world.enter(world.codeOf(secret)));
    expect(first.otherSessions).toBe(0);
    const beganAt = world.runtime.time;
    world.runtime.time += STEP_MS;
    const second = await must(world.enter(world.codeOf(secret)));
    expect(second.otherSessions).toBe(1);
    const somebodyElse = world.signedIn('finance');
    const listed = () => world.withToken(second.token, listSessions);
    const mine = { beganAt: world.runtime.time, isThis: true };
    const other = { beganAt, seenAt: beganAt, isThis: false };
    expect(await listed()).toMatchObject({ value: { sessions: [mine, other] } });
    expect(await world.withToken(second.token, endOtherSessions)).toMatchObject({ ok: true });
    expect(await world.withToken(first.token, staffMe)).toMatchObject({ code: 'actor.session_over' });
    for (const token of [second.token, somebodyElse])
      expect(await world.withToken(token, staffMe)).toMatchObject({ ok: true });
    expect(await listed()).toMatchObject({ value: { sessions: [{ isThis: true }] } });
    expect(await world.withToken(second.token, listSessions, { cursor: 'x' })).toMatchObject({
      code: 'list.cursor_invalid',
    });
  });

  test('count while they are open; the one that ended the others ends itself when it would have ended', async () => {
    const { secret } = await world.employed();
    await must(world.enter(world.codeOf(secret)));
    world.runtime.time += 15 * MINUTE_MS;
    const { token, otherSessions, until } = await must(world.enter(world.codeOf(secret)));
    expect(otherSessions).toBe(0);
    world.runtime.time += STEP_MS;
    await world.withToken(token, endOtherSessions);
    expect(await world.withToken(token, staffMe)).toMatchObject({ value: { until } });
  });
});
