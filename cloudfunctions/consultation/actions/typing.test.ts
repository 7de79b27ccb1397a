import { beforeEach, expect, test } from 'vitest';
import { typing } from '@shared/contracts/consultation';
import { CASE_ID, CaseWorld } from '../../../testing/caseWorld';
import { parts } from '../parts';

const ofCase = { consultationId: CASE_ID };
const TOPIC = `typing-${CASE_ID}`;
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});

test('The other side’s app is told that somebody types, and no row remembers it', async () => {
  world.given('in_progress');
  const before = JSON.stringify([...world.runtime.store.rows.consultations]);
  expect(await world.ask(typing, ofCase, 'patient')).toEqual({ ok: true, value: {} });
  expect([world.told('doctor', TOPIC), world.told('patient', TOPIC)]).toEqual([1, 0]);
  expect(world.told('doctor', 'inbox')).toBe(0);
  await world.ask(typing, ofCase, 'doctor');
  expect(world.told('patient', TOPIC)).toBe(1);
  expect(JSON.stringify([...world.runtime.store.rows.consultations])).toBe(before);
  expect(world.trail).toEqual([]);
});

test('Nobody types in a case that is not theirs, or that is over', async () => {
  world.given('in_progress');
  expect(await world.ask(typing, ofCase, 'stranger')).toMatchObject({ code: 'consultation.not_found' });
  world.given('completed');
  expect(await world.ask(typing, ofCase, 'patient')).toMatchObject({
    code: 'consultation.not_in_progress',
  });
  expect(world.told('doctor', TOPIC)).toBe(0);
});
