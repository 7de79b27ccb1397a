import { getSafetyRules, SAFETY_PAGE } from '@shared/contracts/drug';
import { SAFETY_ROWS } from '@shared/domain/medicationSafety/rows';
import { SAFETY_VERSION } from '@shared/domain/medicationSafety/table';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { safetyView } from '../safetyReview';

export const safetyRulesAction = implementQuery(getSafetyRules, async ({ input: { from }, db }) => {
  const review = await db.safetySets.find(SAFETY_VERSION);
  const rows = SAFETY_ROWS.slice(from, from + SAFETY_PAGE).map((row) => {
    const said = review?.reviews[row.id];
    return {
      ...row,
      ...(said && { verdict: said.verdict }),
      ...(said?.note !== undefined && { note: said.note }),
    };
  });
  return ok({
    set: await safetyView(db, review),
    rows,
    ...(from + SAFETY_PAGE < SAFETY_ROWS.length && { next: from + SAFETY_PAGE }),
  });
});
