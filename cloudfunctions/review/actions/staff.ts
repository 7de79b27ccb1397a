import { decideReview, listForReview } from '@shared/contracts/review';
import { decide } from '@shared/domain/review/decide';
import { ok } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { staffReview } from '../present';
import { stageReview } from '../stage';

const GROUPS = {
  open: { isOpen: true },
  shown: { isOpen: false, isShown: true },
  hidden: { isOpen: false, isShown: false },
} as const;

export const listForStaffAction = implementQuery(listForReview, async ({ input, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const where = GROUPS[input.group];
  const page = await pageOf(db.reviews, { where, by: 'at', direction: 'desc', after: after.value });
  const doctors = await db.doctors.findAll([...new Set(page.rows.map(({ doctorId }) => doctorId))]);
  const names = new Map(doctors.map(({ id, name }) => [id, name]));
  return ok({
    reviews: page.rows.map((it) => staffReview(it, names.get(it.doctorId) ?? '')),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});

export const decideAction = implementCommand(decideReview, async ({ input, actor, now, tx }) => {
  const before = await tx.reviews.find(input.consultationId);
  const decision = decide(before, input, { by: actor.id, now });
  if (!decision.ok) return decision;
  await stageReview(tx, before, decision.value);
  const doctor = await tx.doctors.find(decision.value.doctorId);
  return ok(staffReview(decision.value, doctor?.name ?? ''));
});
