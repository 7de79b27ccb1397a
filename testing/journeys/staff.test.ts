import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn, staffMe } from '@shared/contracts/staff';
import { listRoots, listTrail } from '@shared/contracts/trail';
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
