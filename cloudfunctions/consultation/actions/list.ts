import { listConsultations } from '@shared/contracts/consultation';
import type { Consultation, ConsultationState } from '@shared/domain/consultation/consultation';
import { maySee, type Participant } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { partiesOf } from '../../_runtime/present/caseParties';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import type { Where } from '../../_runtime/store';
import { itemOf } from '../present';

type Group = 'open' | 'closed' | 'waiting';
type Ask = {
  where: Where<Consultation>;
  by: 'requestedAt' | 'waitingSince';
  direction: 'asc' | 'desc';
};

const PATIENT_STATES: Record<Group, readonly ConsultationState[]> = {
  open: ['awaiting_payment', 'waiting', 'in_progress'],
  closed: ['completed', 'terminated', 'cancelled', 'abandoned', 'expired', 'no_show'],
  waiting: ['waiting'],
};
const DOCTOR_STATES: Record<Group, readonly ConsultationState[]> = {
  open: ['in_progress'],
  closed: ['completed', 'terminated', 'cancelled', 'expired', 'no_show'],
  waiting: ['waiting'],
};

/** A doctor's lists go by the instant of payment, which an unpaid case has not: so none of those can appear. */
const askOf = (actor: Participant, group: Group): Ask => {
  const direction = group === 'waiting' ? 'asc' : 'desc';
  if (actor.role === 'patient') {
    const where = { accountId: actor.id, state: { in: PATIENT_STATES[group] } };
    return { where, by: 'requestedAt', direction };
  }
  const where = { doctorId: actor.id, state: { in: DOCTOR_STATES[group] }, waitingSince: { gt: 0 } };
  return { where, by: 'waitingSince', direction };
};

export const listAction = implementQuery(listConsultations, async ({ input, actor, now, db, ports }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const page = await pageOf(db.consultations, { ...askOf(actor, input.group), after: after.value });
  const rows = page.rows.filter((it) => maySee(it, actor));
  const parties = await partiesOf(rows, db, ports, now);
  return ok({
    consultations: rows.map((it) => itemOf(it, parties.get(it.id)!, actor.role)),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    now,
  });
});
