import { listConsultations } from '@shared/contracts/consultation';
import type { Consultation, ConsultationState } from '@shared/domain/consultation/consultation';
import { maySee, type Participant } from '@shared/domain/consultation/policy';
import type { DoctorId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { partiesOf } from '../../_runtime/present/caseParties';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import type { Where } from '../../_runtime/store';
import type { Db } from '../../_runtime/tx';
import { itemOf } from '../present';

type Group = 'open' | 'closed' | 'waiting' | 'team';
type Ask = {
  where: Where<Consultation>;
  by: 'requestedAt' | 'waitingSince' | 'acceptBy';
  direction: 'asc' | 'desc';
};

const PATIENT_STATES: Record<Group, readonly ConsultationState[]> = {
  open: ['awaiting_payment', 'waiting', 'in_progress'],
  closed: ['record_due', 'completed', 'terminated', 'cancelled', 'abandoned', 'expired', 'no_show'],
  waiting: ['waiting'],
  team: [],
};
const DOCTOR_STATES: Record<Group, readonly ConsultationState[]> = {
  open: ['in_progress', 'record_due'],
  closed: ['completed', 'terminated', 'cancelled', 'expired', 'no_show'],
  waiting: ['waiting'],
  team: ['waiting', 'in_progress'],
};

/** More teams than one hospital has. */
const TEAMS = 100;

/** The responsible doctors of the teams that this one belongs to, dissolved ones too: their cases go on. */
async function leadersFor(doctorId: DoctorId, db: Db): Promise<DoctorId[]> {
  const orderBy = [
    ['createdAt', 'desc'],
    ['id', 'desc'],
  ] as const;
  const teams = await db.teams.list({ where: {}, orderBy, limit: TEAMS });
  return [...new Set(teams.filter((it) => it.memberIds.includes(doctorId)).map((it) => it.leaderId))];
}

/** A doctor's lists go by the instant of payment, or by the promise made with it, which an unpaid case has not: so none of those can appear. */
const askOf = async (actor: Participant, group: Group, db: Db): Promise<Ask> => {
  const direction = group === 'waiting' ? 'asc' : 'desc';
  if (actor.role === 'patient') {
    const where = { accountId: actor.id, state: { in: PATIENT_STATES[group] } };
    return { where, by: 'requestedAt', direction };
  }
  const state = { in: DOCTOR_STATES[group] };
  const waitingSince = { gt: 0 };
  if (group === 'team') {
    const doctorId = { in: await leadersFor(actor.id, db) };
    return { where: { tier: 'team', doctorId, state, waitingSince }, by: 'waitingSince', direction: 'asc' };
  }
  // Whose promise runs out first, comes first; a visit of next week, last.
  if (group === 'waiting') return { where: { doctorId: actor.id, state }, by: 'acceptBy', direction };
  const where = { doctorId: actor.id, state, waitingSince };
  return { where, by: 'waitingSince', direction };
};

export const listAction = implementQuery(
  listConsultations,
  async ({ input, actor, now, db, ports, sawList }) => {
    const after = parseCursor(input.cursor);
    if (!after.ok) return after;
    const page = await pageOf(db.consultations, {
      ...(await askOf(actor, input.group, db)),
      after: after.value,
    });
    const rows = page.rows.filter((it) => maySee(it, actor));
    if (rows.length > 0) await sawList();
    const parties = await partiesOf(rows, db, ports, now);
    return ok({
      consultations: rows.map((it) => itemOf(it, parties.get(it.id)!, actor.role)),
      ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
      now,
    });
  },
);
