import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listLicences, publicPage } from '@shared/contracts/institution';
import { listStaff, securityEvents, signIn, staffMe } from '@shared/contracts/staff';
import { listRoots, listTrail } from '@shared/contracts/trail';
import type { StaffRole } from '@shared/kernel/actor';
import type { ActionContract } from '@shared/kernel/contract';
import type { World } from '../../emulator/world';
import { startHospital } from '../../scripts/hospitalWorld';
import { staffIn, type StaffCredentials } from '../../scripts/seed/staff';

let world: World;
let staff: StaffCredentials[];
beforeAll(async () => {
  staff = await staffIn(undefined);
  world = await startHospital({ strictIndexes: true, staff });
});
afterAll(() => world.stop());

let keys = 0;
const call = async (contract: ActionContract, input: object, token?: string) => {
  const [name] = contract.name.split('.');
  const response = await fetch(`${world.url}/http/call/${name}`, {
    method: 'POST',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    body: JSON.stringify({ action: contract.name, input, requestKey: `staff-journey-${++keys}` }),
  });
  return (await response.json()) as { ok: boolean; code?: string; value: never };
};

/** The token of somebody with this 岗位; each person signs in once, for no code counts twice. */
async function tokenOf(role: StaffRole): Promise<string> {
  const { loginName, password, totpSecret } = staff.find((it) => it.role === role)!;
  const code = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate();
  const { value } = await call(signIn, { loginName, password, code });
  return (value as { token: string }).token;
}

describe('a person of the staff at a browser', () => {
  it('signs in through HTTP access, sees what the office may see and nothing else', async () => {
    const { loginName, password, totpSecret } = staff.find(({ role }) => role === 'auditor')!;
    const code = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate();
    const { value } = await call(signIn, { loginName, password, code });
    const { token } = value as { token: string };
    expect(await call(staffMe, {}, token)).toMatchObject({ ok: true, value: { me: { role: 'auditor' } } });
    const trail = await call(listTrail, { filter: { kind: 'action', action: 'staff.signIn' } }, token);
    expect(trail).toMatchObject({ ok: true, value: { entries: [{ outcome: 'ok' }] } });
    expect(await call(listTrail, { filter: { kind: 'all' } })).toMatchObject({ code: 'actor.session_over' });
    expect(await call(listRoots, {})).toMatchObject({ ok: true });
  });

  it('whose password is tried by several at once is locked after five, and the security administrator sees it', async () => {
    const { loginName, name, password, totpSecret } = staff.find(({ role }) => role === 'finance')!;
    const code = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate();
    const wrong = () => call(signIn, { loginName, password: 'wrong password 1', code: '000000' });
    // A try that loses against another one is told so, and is no free one.
    const codes = new Set<string | undefined>();
    for (let round = 0; round < 4; round += 1)
      for (const reply of await Promise.all([wrong(), wrong(), wrong()])) codes.add(reply.code);
    expect([...codes].filter((it) => it !== 'request.conflict').sort()).toEqual([
      'staff.locked',
      'staff.wrong_credentials',
    ]);
    expect(await call(signIn, { loginName, password, code })).toMatchObject({ code: 'staff.locked' });
    const security = await tokenOf('security_admin');
    const lockouts = await call(securityEvents, { code: 'staff.locked_out' }, security);
    expect(lockouts).toMatchObject({ ok: true, value: { events: [{ loginName, name, count: 5 }] } });
    expect(await call(listStaff, {}, await tokenOf('support'))).toMatchObject({ code: 'actor.forbidden' });
    const { events } = (await call(securityEvents, {}, security)).value as { events: { code: string }[] };
    expect(events.map((it) => it.code)).toContain('actor.forbidden');
  });

  it('reads the licences with their warnings; anybody may check them without signing in', async () => {
    const shown = await call(publicPage, {});
    expect(shown).toMatchObject({ ok: true, value: { openToday: true } });
    const { licences } = shown.value as { licences: { holder: string }[] };
    expect(licences).toHaveLength(5);
    for (const { holder } of licences) expect(holder).toContain('演示');
    expect(await call(listLicences, {}, await tokenOf('operations'))).toMatchObject({ ok: true });
  });

  it('is told nothing but a refusal for nonsense', async () => {
    for (const body of [
      '',
      'null',
      '{',
      '[]',
      '{"action":"staff.me"}',
      '{"action":"__proto__","input":{}}',
    ]) {
      const response = await fetch(`${world.url}/http/call/staff`, { method: 'POST', body });
      const reply = (await response.json()) as { ok: boolean; code: string };
      expect([body, response.status, reply.ok]).toEqual([body, 200, false]);
    }
    expect((await fetch(`${world.url}/http/call/staff`)).status).toBe(405);
  });
});
