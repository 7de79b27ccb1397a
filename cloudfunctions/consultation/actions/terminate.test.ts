import { beforeEach, expect, test } from 'vitest';
import { terminateConsultation } from '@shared/contracts/closing';
import { listMessages, sendMessage } from '@shared/contracts/consultation';
import { TerminationReason, Urgency } from '@shared/domain/consultation/termination';
import { talkKeptUntil } from '@shared/domain/retention/retention';
import { CASE_ID, CaseWorld, TERMINATION, type Who } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

const INPUT = { consultationId: CASE_ID, termination: TERMINATION };
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const terminate = (who: Who = 'doctor', input = INPUT) => world.ask(terminateConsultation, input, who);

test('Ending a case for a hospital keeps why, how soon and where to, signs nothing, and names the fee that goes back', async () => {
  world.given('in_progress');
  expect(await terminate()).toEqual({ ok: true, value: { consultationId: CASE_ID, state: 'terminated' } });
  expect(world.stored()).toMatchObject({
    ...{ state: 'terminated', termination: TERMINATION, endedAt: MONDAY_10 },
    eraseTalkAt: talkKeptUntil(MONDAY_10),
  });
  expect(world.runtime.store.rows.records.size).toBe(0);
  expect(world.trail).toMatchObject([
    {
      ...{ role: 'doctor', action: 'consultation.terminate', outcome: 'ok', target: CASE_ID },
      events: [{ type: 'consultation.terminated', paymentId: 'pay-case-1' }],
    },
  ]);
  expect([world.told('patient', CASE_ID), world.told('doctor', CASE_ID)]).toEqual([1, 1]);
});

test('The conversation has its last line, can still be read, and takes no further message', async () => {
  world.given('in_progress');
  await terminate();
  const said = await world.ask(listMessages, { consultationId: CASE_ID }, 'patient');
  expect(said).toMatchObject({
    value: { state: 'terminated', messages: [{ seq: 1, body: { kind: 'closed' } }] },
  });
  const input = { consultationId: CASE_ID, body: { kind: 'text', text: '还有' } } as const;
  for (const who of ['patient', 'doctor'] as const)
    expect(await world.ask(sendMessage, input, who)).toMatchObject({ code: 'consultation.not_in_progress' });
});

test('A second press answers the same and changes nothing', async () => {
  world.given('in_progress');
  const twice = await world.pressTwice(terminateConsultation, INPUT, 'doctor');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
});

test.each(['waiting', 'completed', 'terminated', 'expired'] as const)(
  'A case that is %s cannot be ended for a hospital',
  async (state) => {
    world.given(state);
    expect(await terminate()).toEqual({ ok: false, code: 'consultation.not_in_progress' });
    expect(world.stored()?.state).toBe(state);
  },
);

test.each(['words', 'institution'] as const)('Nobody is sent on with %s left empty', async (field) => {
  world.given('in_progress');
  const input = { ...INPUT, termination: { ...TERMINATION, [field]: ' ' } };
  expect(await terminate('doctor', input)).toMatchObject({
    ...{ ok: false, code: 'request.invalid' },
    detail: { fields: [`termination.${field}`] },
  });
  expect(world.stored()?.state).toBe('in_progress');
});

test('Every reason and every urgency of the list is taken, nothing else', async () => {
  const tried = [
    ...TerminationReason.options.map((reason) => ({ ...TERMINATION, reason })),
    ...Urgency.options.map((urgency) => ({ ...TERMINATION, urgency })),
  ];
  for (const termination of tried) {
    world = new CaseWorld(parts);
    world.given('in_progress');
    expect(await terminate('doctor', { ...INPUT, termination })).toMatchObject({ ok: true });
  }
  world = new CaseWorld(parts);
  world.given('in_progress');
  const unknown = { ...TERMINATION, reason: 'busy' } as unknown as typeof TERMINATION;
  expect(await terminate('doctor', { ...INPUT, termination: unknown })).toMatchObject({
    code: 'request.invalid',
  });
});

test("Another doctor's case does not exist for me, and a patient ends nothing this way", async () => {
  world.given('in_progress');
  expect(await terminate('otherDoctor')).toEqual({ ok: false, code: 'consultation.not_found' });
  expect(await terminate('patient')).toEqual({ ok: false, code: 'actor.forbidden' });
});
