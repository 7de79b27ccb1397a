import { expect, test } from 'vitest';
import { aDoctor } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { Intake, intakeOf, isFull, isTaking, setIntake } from './intake';

const LI = aDoctor('doctor-li', 'doctor');

test('Whoever has paused takes nobody, whatever the schedule says, and goes on by it afterwards', () => {
  expect(isTaking(LI, MONDAY_10)).toBe(true);
  const paused = setIntake(LI, { paused: true });
  expect(isTaking(paused, MONDAY_10)).toBe(false);
  expect(isTaking(setIntake(paused, { paused: false }), MONDAY_10)).toBe(true);
  expect(isTaking({ ...LI, schedule: [] }, MONDAY_10)).toBe(false);
});

test('A limit counts who waits and who is being seen; without one there is none', () => {
  const limited = setIntake(LI, { paused: false, maxOpen: 3 });
  expect([2, 3, 4].map((open) => isFull(limited, open))).toEqual([false, true, true]);
  expect(isFull(setIntake(limited, { paused: false }), 1000)).toBe(false);
  expect(intakeOf(limited)).toEqual({ paused: false, maxOpen: 3 });
});

test.each([0, 51, 1.5])('A limit of %d is none', (maxOpen) => {
  expect(Intake.safeParse({ paused: false, maxOpen }).success).toBe(false);
});
