import { beforeEach, describe, expect, test } from 'vitest';
import {
  approveRole,
  beginActivation,
  declineRole,
  finishActivation,
  inviteStaff,
  issueActivation,
  listStaff,
  proposeRole,
  reinstateStaff,
  resetStaff,
  suspendStaff,
} from '@shared/contracts/staff';
import type { StaffRole } from '@shared/kernel/actor';
import { StaffId } from '@shared/kernel/ids';
import { DAY_MS } from '@shared/kernel/time';
import { must, NAME, PASSWORD, StaffWorld } from '../../testing/staffWorld';

let world: StaffWorld;
beforeEach(() => {
  world = new StaffWorld();
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
    expect(await finish(world.codeOf(secret))).toMatchObject({ code: 'staff.activation_invalid' });
    expect(await begin()).toMatchObject({ code: 'staff.activation_invalid' });
  });

  test('works once: the code is used up, and a newer one makes an older one void', async () => {
    const staffId = await approved();
    const { activationCode } = await must(world.askAs('system_admin', issueActivation, { staffId }));
    await world.activated(NAME, staffId);
    expect(
      await world.askAs('anybody', beginActivation, { loginName: NAME, activationCode, password: PASSWORD }),
    ).toMatchObject({ code: 'staff.activation_invalid' });
  });
});

describe('Three administrators', () => {
  const me = (role: StaffRole) => StaffId.parse(`staff-${role}`);

  test('propose and approve apart: what was read is what is approved', async () => {
    const { staffId } = await world.employed();
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
    const { staffId } = await world.employed();
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
    const { staffId, secret } = await world.employed();
    const reason = '手机丢了，本人来办';
    await must(world.askAs('security_admin', resetStaff, { staffId, reason }));
    expect(await world.enter(world.codeOf(secret))).toMatchObject({ code: 'staff.wrong_credentials' });
    const fresh = await world.activated(NAME, staffId);
    expect(fresh.secret).not.toBe(secret);
    await must(world.enter(world.codeOf(fresh.secret)));
    await must(world.askAs('security_admin', suspendStaff, { staffId, reason }));
    await must(world.askAs('security_admin', reinstateStaff, { staffId, reason }));
    expect(world.runtime.store.rows.staff.get(staffId)).toMatchObject({ state: 'approved', recovery: [] });
  });
});
