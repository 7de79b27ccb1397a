import { beforeEach, expect, test } from 'vitest';
import { getDoctor, setText } from '@shared/contracts/doctor';
import { TEXT_LIMITS } from '@shared/domain/doctor/textService';
import { CaseWorld, DOCTOR_ID, type Who } from '../../../testing/caseWorld';
import { parts } from '../parts';

const NEW = { feeFen: 3900, promiseMinutes: 120 };
const BEFORE = { feeFen: 2900, promiseMinutes: 30 };
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const set = (text: typeof NEW & { rounds?: number }, who: Who = 'doctor') => world.ask(setText, text, who);
const stored = () => world.runtime.store.rows.doctors.get(DOCTOR_ID)!.text;

test('A doctor sets price and promise, and whoever looks at the page sees them before ordering', async () => {
  expect(await set(NEW)).toEqual({ ok: true, value: NEW });
  expect(await world.ask(getDoctor, { doctorId: DOCTOR_ID }, 'stranger')).toMatchObject({
    value: { text: NEW },
  });
  expect(world.trail).toMatchObject([{ role: 'doctor', action: 'doctor.setText', outcome: 'ok' }]);
});

test('What was ordered keeps the price and the promise of that moment', async () => {
  const ordered = world.given('waiting');
  await set(NEW);
  expect(world.stored()).toEqual(ordered);
});

test('Both ends of the limits are allowed, and one step further is refused', async () => {
  const { feeFen, promiseMinutes } = TEXT_LIMITS;
  for (const text of [
    { feeFen: feeFen.least, promiseMinutes: promiseMinutes.least },
    { feeFen: feeFen.most, promiseMinutes: promiseMinutes.most },
  ])
    expect(await set(text)).toMatchObject({ ok: true });
  const last = stored();
  for (const fee of [0, feeFen.least - 1, feeFen.most + 1])
    expect(await set({ ...NEW, feeFen: fee })).toEqual({ ok: false, code: 'price.out_of_limits' });
  for (const minutes of [promiseMinutes.least - 1, promiseMinutes.most + 1])
    expect(await set({ ...NEW, promiseMinutes: minutes })).toEqual({
      ...{ ok: false, code: 'promise.out_of_limits' },
    });
  expect(stored()).toEqual(last);
});

test('A number of questions is kept within the limits, shown before ordering, and taken away by leaving it out', async () => {
  const { least, most } = TEXT_LIMITS.rounds;
  for (const rounds of [least - 1, most + 1])
    expect(await set({ ...NEW, rounds })).toEqual({ ok: false, code: 'rounds.out_of_limits' });
  for (const rounds of [least, most])
    expect(await set({ ...NEW, rounds })).toMatchObject({ value: { rounds } });
  expect(await world.ask(getDoctor, { doctorId: DOCTOR_ID }, 'stranger')).toMatchObject({
    value: { text: { ...NEW, rounds: most } },
  });
  await set(NEW);
  expect(stored()).toEqual(NEW);
});

test("A doctor sets only their own, and a patient sets nobody's", async () => {
  await set(NEW, 'otherDoctor');
  expect(stored()).toEqual(BEFORE);
  expect(await set(NEW, 'patient')).toEqual({ ok: false, code: 'actor.forbidden' });
});
