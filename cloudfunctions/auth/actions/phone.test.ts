import { beforeEach, expect, test } from 'vitest';
import { bindPhone, getContact, unbindPhone } from '@shared/contracts/auth';
import { accountOfPerson, CaseWorld } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

const PHONE = '13812345678';
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
  world.runtime.phoneCodes = new Map([
    ['code-1', PHONE],
    ['code-2', '13900001111'],
  ]);
});
const shown = async (who: 'patient' | 'stranger' = 'patient') => {
  const reply = await world.ask(getContact, {}, who);
  return reply.ok ? reply.value.contact?.phoneMasked : reply.code;
};

test('The number behind the code of the button is kept, and shown masked', async () => {
  expect(await shown()).toBeUndefined();
  expect(await world.ask(bindPhone, { code: 'code-1' }, 'patient')).toEqual({
    ok: true,
    value: { contact: { phoneMasked: '138****5678', phoneBoundAt: MONDAY_10 } },
  });
  expect(await shown()).toBe('138****5678');
  expect(world.runtime.store.rows.contacts.get(accountOfPerson('patient'))).toMatchObject({ phone: PHONE });
  expect(await shown('stranger')).toBeUndefined();
});

test('No trail and no log holds the number', async () => {
  await world.ask(bindPhone, { code: 'code-1' }, 'patient');
  expect(JSON.stringify([...world.runtime.store.rows.audits.values()])).not.toContain(PHONE);
  expect(JSON.stringify(world.runtime.logged)).not.toContain(PHONE);
});

test('Another number takes the place of the first; unbinding leaves none, however often it is pressed', async () => {
  await world.ask(bindPhone, { code: 'code-1' }, 'patient');
  await world.ask(bindPhone, { code: 'code-2' }, 'patient');
  expect(await shown()).toBe('139****1111');
  const { second, first, wroteTwice } = await world.pressTwice(unbindPhone, {}, 'patient');
  expect([first.ok, second.ok, wroteTwice]).toEqual([true, true, false]);
  expect(await shown()).toBeUndefined();
  expect(await world.ask(unbindPhone, {}, 'patient')).toEqual({ ok: true, value: {} });
});

test('A press that comes again, when no answer came, does not spend a second code', async () => {
  const { first, second, wroteTwice } = await world.pressTwice(bindPhone, { code: 'code-1' }, 'patient');
  expect(second).toEqual(first);
  expect(wroteTwice).toBe(false);
});

test('A code that was used before is refused with phone.code_spent, whoever sends it, and binds nothing', async () => {
  await world.ask(bindPhone, { code: 'code-1' }, 'patient');
  for (const who of ['patient', 'stranger'] as const)
    expect(await world.ask(bindPhone, { code: 'code-1' }, who)).toEqual({
      ok: false,
      code: 'phone.code_spent',
    });
  expect(await shown('stranger')).toBeUndefined();
  expect(await shown()).toBe('138****5678');
});

test('While WeChat does not answer, phone.unavailable is said and the number there is stays', async () => {
  await world.ask(bindPhone, { code: 'code-1' }, 'patient');
  world.runtime.phoneCodes = undefined;
  expect(await world.ask(bindPhone, { code: 'code-2' }, 'patient')).toEqual({
    ok: false,
    code: 'phone.unavailable',
  });
  expect(await shown()).toBe('138****5678');
});
