import { checkPrescription } from '@shared/contracts/prescription';
import { treatedBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { isSafetySigned } from '../../_runtime/safetyRules';
import { linesOf } from '../lines';
import { SAFETY_VERSION } from '@shared/domain/medicationSafety/table';
import { safetyOf } from '../safety';

export const checkAction = implementQuery(checkPrescription, async ({ input, actor, now, db }) => {
  const found = treatedBy(await db.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const lines = await linesOf(input.lines, db);
  if (!lines.ok) return lines;
  return ok({
    findings: [...safetyOf(found.value, { ...input, lines: lines.value }, now)],
    version: SAFETY_VERSION,
    isSigned: await isSafetySigned(db),
  });
});
