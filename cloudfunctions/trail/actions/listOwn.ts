import { listOwnChains } from '@shared/contracts/trail';
import { ConsultationState } from '@shared/domain/consultation/consultation';
import { ok } from '@shared/kernel/result';
import { asPatient } from '../../_runtime/asPatient';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';

export const listOwnAction = implementQuery(listOwnChains, async ({ input, actor, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const where = { accountId: asPatient(actor).id, state: { in: ConsultationState.options } };
  const page = await pageOf(db.consultations, {
    ...{ where, by: 'requestedAt', direction: 'desc', after: after.value },
  });
  const doctors = await db.doctors.findAll(page.rows.map(({ doctorId }) => doctorId));
  const names = new Map(doctors.map(({ id, name }) => [id, name]));
  return ok({
    visits: page.rows.map(({ id, requestedAt, doctorId }) => ({
      ...{ id, requestedAt, doctorName: names.get(doctorId) ?? '' },
    })),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
