import { saveRecordDraft } from '@shared/contracts/closing';
import { treatedBy } from '@shared/domain/consultation/policy';
import { saveDraft } from '@shared/domain/record/saveDraft';
import { ok, reject } from '@shared/kernel/result';
import { areInUse } from '../../_runtime/codesInUse';
import { qualifiedHere } from '../../_runtime/fitness';
import { implementCommand } from '../../_runtime/implement';

export const saveDraftAction = implementCommand(saveRecordDraft, async (context) => {
  const { input, actor, now, db, tx, device } = context;
  const found = treatedBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  // Two devices may write in one draft; the one that was seen before the camera signs it.
  const qualified = await qualifiedHere(context);
  if (!qualified.ok) return qualified;
  const stored = await tx.records.find(input.consultationId);
  const decision = saveDraft(found.value, input, { stored, deviceId: device?.id, now });
  if (!decision.ok) return decision;
  if (!(await areInUse(db, input.diagnoses ?? []))) return reject('diagnosis.not_in_list');
  const draft = decision.value;
  // Unchanged, but the entry of this deed is the next link of the case's chain.
  tx.consultations.replace(found.value);
  if (stored) tx.records.replace(draft);
  else tx.records.insert(draft);
  return ok({ savedAt: draft.savedAt, revision: draft.revision! });
});
