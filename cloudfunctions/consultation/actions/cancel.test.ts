import { beforeEach, expect, test } from 'vitest';
import { cancelConsultation } from '@shared/contracts/consultation';
import { CASE_ID, CaseWorld, type Who } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const cancel = (who: Who = 'patient') => world.ask(cancelConsultation, { consultationId: CASE_ID }, who);

test('A waiting case is cancelled, both sides are told, and the money follows by the event', async () => {
  world.given('waiting');
  expect(await cancel()).toEqual({ ok: true, value: { consultationId: CASE_ID, state: 'cancelled' } });
  expect(world.stored()).toMatchObject({ state: 'cancelled', endedAt: MONDAY_10 });
  expect(world.trail).toEqual([
    {
      role: 'patient',
      action: 'consultation.cancel',
      outcome: 'ok',
      target: CASE_ID,
      events: [
        {
          type: 'consultation.cancelled',
          consultationId: CASE_ID,
          doctorId: 'doctor-li',
          paymentId: 'pay-case-1',
        },
      ],
    },
  ]);
  expect([world.told('patient', CASE_ID), world.told('doctor', CASE_ID)]).toEqual([1, 1]);
});

test('An unpaid case is cancelled without the doctor ever hearing of it', async () => {
  world.given('awaiting_payment');
  expect(await cancel()).toMatchObject({ ok: true });
  expect(world.told('doctor', 'inbox')).toBe(0);
});

test('A second press of cancel answers the same and changes nothing', async () => {
  world.given('waiting');
  const twice = await world.pressTwice(cancelConsultation, { consultationId: CASE_ID }, 'patient');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
});

test.each(['in_progress', 'completed', 'terminated', 'cancelled', 'abandoned', 'expired'] as const)(
  'A case that is %s cannot be cancelled',
  async (state) => {
    const before = world.given(state);
    expect(await cancel()).toMatchObject({ ok: false, code: 'consultation.not_cancellable' });
    expect(world.stored()).toEqual(before);
    expect(world.trail).toMatchObject([{ outcome: 'consultation.not_cancellable', events: [] }]);
  },
);

test("Another account's case does not exist for me", async () => {
  world.given('waiting');
  expect(await cancel('stranger')).toMatchObject({ ok: false, code: 'consultation.not_found' });
});
