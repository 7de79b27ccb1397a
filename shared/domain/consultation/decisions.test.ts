import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aConsultation, aDoctor, deviceOf, LICENCES, RECORD } from '../../../testing/caseWorld';
import { accept } from './accept';
import { cancel } from './cancel';
import { close } from './close';
import { ConsultationState, unreadOf, type Consultation, type Side } from './consultation';
import { expire } from './expire';
import { newestOf, readUpTo } from './markRead';
import { advancedBy, send } from './send';
import { paid } from './settlePayment';

/** What `raise` of the store does to a case. */
const raised = (consultation: Consultation, marks: Record<string, number | string>): Consultation => {
  const next = structuredClone(consultation);
  for (const [name, least] of Object.entries(marks)) {
    const path = name.split('.');
    const last = path.pop()!;
    const holder = path.reduce<object>((at, key) => at[key as never], next) as Record<string, typeof least>;
    if (holder[last] === undefined || holder[last] < least) holder[last] = least;
  }
  return next;
};

const PRACTICE = {
  doctor: aDoctor('doctor-li', 'doctor'),
  deviceId: deviceOf('doctor'),
  licences: LICENCES,
};
const LATE = aConsultation('waiting').acceptBy! + 1;

test('A case past its promised time can expire or be cancelled, and is accepted no more', () => {
  const waiting = aConsultation('waiting');
  expect(expire(waiting, LATE)?.consultation.state).toBe('expired');
  expect(cancel(waiting, LATE)).toMatchObject({ ok: true });
  expect(accept(waiting, PRACTICE, LATE)).toMatchObject({ ok: false });
});

test('At every instant a waiting case can either be accepted or expire, never both and never neither', () => {
  const waiting = aConsultation('waiting');
  fc.assert(
    fc.property(fc.integer({ min: waiting.waitingSince!, max: waiting.acceptBy! * 2 }), (now) => {
      expect(accept(waiting, PRACTICE, now).ok).toBe(expire(waiting, now) === undefined);
    }),
  );
});

test('Whatever ends a paid case unanswered names the payment that goes back', () => {
  const waiting = aConsultation('waiting');
  const cancelled = cancel(waiting, LATE);
  expect(cancelled.ok && cancelled.value.event).toMatchObject({ paymentId: waiting.paymentId });
  expect(expire(waiting, LATE)?.event).toMatchObject({ paymentId: waiting.paymentId });
});

test('News of a payment moves an unpaid case, returns money of an ended one, and is nothing new to the rest', () => {
  const outcome = ConsultationState.options.map((state) => [
    state,
    paid(aConsultation(state), LATE)?.event.type,
  ]);
  expect(Object.fromEntries(outcome)).toEqual({
    awaiting_payment: 'consultation.waiting',
    waiting: undefined,
    in_progress: undefined,
    completed: undefined,
    terminated: undefined,
    cancelled: 'consultation.refund_due',
    abandoned: 'consultation.refund_due',
    expired: undefined,
  });
});

const doctor = { name: '李明', hospital: '问真医院' };
const FACTS = { id: 'm', salt: 'salt', now: LATE, doctor, digestOf: () => '' };

test('A case that is over says so before it asks for a disposition', () => {
  const facts = { ...FACTS, place: aConsultation('in_progress'), wasInRoom: false, licences: LICENCES };
  expect(close(aConsultation('completed'), { record: RECORD }, facts)).toMatchObject({
    code: 'consultation.not_in_progress',
  });
  expect(close(aConsultation('in_progress'), { record: RECORD }, facts)).toMatchObject({
    code: 'consultation.disposition_missing',
  });
});

test('In any talk, numbers have no gap and unread counts are what the other side said since the last reading', () => {
  const side = fc.constantFrom<Side>('patient', 'doctor');
  const step = fc.record({ side, reads: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let consultation = aConsultation('in_progress');
      const unread = { patient: 0, doctor: 0 };
      let said = 0;
      for (const { side, reads } of steps) {
        if (reads) {
          consultation = raised(consultation, readUpTo(side, newestOf(consultation)));
          unread[side] = 0;
          continue;
        }
        const sent = send({ kind: 'text', text: '嗯' }, side, consultation, consultation, FACTS);
        if (!sent.ok) throw new Error(sent.code);
        consultation = raised(consultation, advancedBy(sent.value));
        said += 1;
        unread[side === 'patient' ? 'doctor' : 'patient'] += 1;
        expect(sent.value.seq).toBe(said);
      }
      const counted = {
        patient: unreadOf(consultation, 'patient'),
        doctor: unreadOf(consultation, 'doctor'),
      };
      expect([consultation.lastSeq, counted]).toEqual([said, unread]);
    }),
  );
});
