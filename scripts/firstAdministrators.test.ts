import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { beginActivation, finishActivation, signIn } from '../shared/contracts/staff';
import { CaseWorld } from '../testing/caseWorld';
import { implementations } from '../testing/catalogue';
import { firstAdministrators } from './firstAdministrators';

const PASSWORD = '西窗剪烛 Yw 1936';
const PEOPLE = {
  system_admin: { loginName: 'wang.wei', name: '王伟' },
  security_admin: { loginName: 'li.na', name: '李娜' },
};
const aWorld = () => new CaseWorld({ actions: implementations });

async function activate(world: CaseWorld, loginName: string, activationCode: string) {
  const begun = await world.askAs('anybody', beginActivation, {
    loginName,
    activationCode,
    password: PASSWORD,
  });
  if (!begun.ok) return begun.code;
  const totp = new TOTP({ secret: Secret.fromBase32(begun.value.secret) });
  const code = () => totp.generate({ timestamp: world.runtime.time });
  await world.askAs('anybody', finishActivation, { loginName, activationCode, code: code() });
  world.runtime.time += 30_000;
  const signedIn = await world.askAs('anybody', signIn, { loginName, password: PASSWORD, code: code() });
  return signedIn.ok ? signedIn.value.me.role : signedIn.code;
}

test('The first two administrators come in with a code each, and the trail says that a script let them', async () => {
  const world = aWorld();
  const made = await firstAdministrators(world.runtime, PEOPLE);
  expect(world.trail).toMatchObject([
    { role: 'system', action: 'script.firstAdministrators', outcome: 'ok' },
    { role: 'system', action: 'script.firstAdministrators', outcome: 'ok' },
  ]);
  for (const { loginName, activationCode, role } of made)
    expect(await activate(world, loginName, activationCode)).toBe(role);
  await expect(firstAdministrators(world.runtime, PEOPLE)).rejects.toThrow('already');
});

test('Run again before anybody has activated, the new codes open and the old ones do not', async () => {
  const world = aWorld();
  const [old] = await firstAdministrators(world.runtime, PEOPLE);
  const [fresh] = await firstAdministrators(world.runtime, PEOPLE);
  expect(await activate(world, 'wang.wei', old!.activationCode)).toBe('staff.activation_invalid');
  expect(await activate(world, 'wang.wei', fresh!.activationCode)).toBe('system_admin');
});

test('One person cannot be both, and nobody takes over a login name', async () => {
  const world = aWorld();
  const { system_admin } = PEOPLE;
  await expect(
    firstAdministrators(world.runtime, { system_admin, security_admin: system_admin }),
  ).rejects.toThrow('two people');
  world.signedIn('support');
  const { staff } = world.runtime.store.rows;
  await firstAdministrators(world.runtime, PEOPLE);
  const [id, row] = [...staff].find(([, { loginName }]) => loginName === 'li.na')!;
  staff.set(id, { ...row, role: 'support' });
  await expect(firstAdministrators(world.runtime, PEOPLE)).rejects.toThrow('taken');
});
