import { beforeEach, describe, expect, test } from 'vitest';
import { closeAccount, listDevices, me } from '@shared/contracts/auth';
import { logOutOwner } from '@shared/contracts/staff';
import { DoctorId } from '@shared/kernel/ids';
import { accountOfPerson, CaseWorld, WANG } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { MONDAY_10 } from '../../testing/runtime';

const ME = accountOfPerson('patient');
const wang = { kind: 'person' as const, name: WANG.name as string, idNumber: WANG.idNumber };
const li = { kind: 'doctor' as const, name: '李明', doctorId: DoctorId.parse('doctor-li') };

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
});
const logOut = (owner: typeof wang | typeof li = wang) =>
  world.askAs('security_admin', logOutOwner, { owner, reason: 'lost' });

describe('Whose phone is lost and who calls', () => {
  test('is logged out everywhere from the next call on; the trail says who did it, whose it was and why', async () => {
    const { accounts } = world.runtime.store.rows;
    const tablet = { 'tablet-of-wang': { seenAt: MONDAY_10 - 9 } };
    accounts.set(ME, { ...accounts.get(ME)!, devices: { ...accounts.get(ME)!.devices, ...tablet } as never });
    expect(await logOut()).toEqual({ ok: true, value: { devices: 2 } });
    expect(await world.ask(listDevices, {}, 'patient')).toMatchObject({ code: 'actor.logged_out' });
    expect(world.told('patient', 'inbox')).toBe(1);
    expect(world.trail.at(-1)).toMatchObject({
      ...{ role: 'security_admin', action: 'staff.logOutOwner' },
      events: [{ type: 'account.logged_out', accountId: ME, reason: 'lost', devices: 2 }],
    });
  });

  test('reads afterwards when the hospital did it, and why', async () => {
    await logOut();
    const { accounts } = world.runtime.store.rows;
    // Logged in again on a new phone, which has the account's only device that is not out.
    const [id] = Object.keys(accounts.get(ME)!.devices!);
    accounts.set(ME, { ...accounts.get(ME)!, devices: { [id!]: { seenAt: MONDAY_10 } } as never });
    expect(await world.ask(listDevices, {}, 'patient')).toMatchObject({
      value: { byHospital: { at: MONDAY_10, reason: 'lost' } },
    });
  });

  test('may be a doctor, who is found by name and number of the hospital', async () => {
    expect(await logOut(li)).toMatchObject({ value: { devices: 1 } });
    expect(await world.ask(me, {}, 'doctor')).toMatchObject({ code: 'actor.logged_out' });
  });
});

describe('Nobody is logged out', () => {
  test('by a number with another name, a number of nobody, or a wrong one: account.not_found, and the answer is the same', async () => {
    for (const change of [{ name: '王方' }, { idNumber: '110101199005010029' }, { idNumber: '1'.repeat(18) }])
      expect(await logOut({ ...wang, ...change })).toEqual({ ok: false, code: 'account.not_found' });
    expect(await logOut({ ...li, name: '王芳' })).toEqual({ ok: false, code: 'account.not_found' });
    expect(await world.ask(listDevices, {}, 'patient')).toMatchObject({ ok: true });
  });

  test('whose account is closed', async () => {
    await world.ask(closeAccount, {}, 'patient');
    expect(await logOut()).toEqual({ ok: false, code: 'account.not_found' });
  });

  test('twice: account.no_device', async () => {
    await logOut();
    expect(await logOut()).toEqual({ ok: false, code: 'account.no_device' });
  });

  test.each(['support', 'system_admin', 'quality', 'auditor'] as const)('by %s', async (role) => {
    const reply = await world.askAs(role, logOutOwner, { owner: wang, reason: 'lost' });
    expect(reply).toMatchObject({ ok: false, code: 'actor.forbidden' });
  });
});
