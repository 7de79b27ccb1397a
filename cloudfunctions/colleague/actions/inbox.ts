import { inbox } from '@shared/contracts/colleague';
import type { ColleagueRequest } from '@shared/domain/colleague/request';
import type { DoctorId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import type { Where } from '../../_runtime/store';
import { askedOf, doctorsOf } from '../present';

const whereOf = (group: 'open' | 'past' | 'handed', doctorId: DoctorId): Where<ColleagueRequest> =>
  group === 'handed'
    ? { fromDoctorId: doctorId, kind: 'hand_over', state: 'done' }
    : { toDoctorId: doctorId, isOpen: group === 'open' };

export const inboxAction = implementQuery(inbox, async ({ input, actor, now, db, ports }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const page = await pageOf(db.colleagueRequests, {
    where: whereOf(input.group, actor.id),
    ...{ by: 'proposedAt', direction: 'desc', after: after.value },
  });
  const cases = await db.consultations.findAll(page.rows.map(({ consultationId }) => consultationId));
  const byId = new Map(cases.map((it) => [it.id, it]));
  const doctors = await doctorsOf(page.rows, db, ports, now);
  return ok({
    requests: page.rows.flatMap((it) => {
      const consultation = byId.get(it.consultationId);
      return consultation && consultation.restrictedAt === undefined
        ? [askedOf(it, consultation, doctors)]
        : [];
    }),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    now,
  });
});
