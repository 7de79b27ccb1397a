import { judgeEvidence } from '@shared/contracts/consultation';
import { treatedBy } from '@shared/domain/consultation/policy';
import { judge, recordOf } from '@shared/domain/followUp/judge';
import { ok, reject } from '@shared/kernel/result';
import { areInUse } from '../../_runtime/codesInUse';
import { treatsHere } from '../../_runtime/fitness';
import { implementCommand } from '../../_runtime/implement';
import { signalBoth } from '../signalBoth';

export const judgeEvidenceAction = implementCommand(judgeEvidence, async (context) => {
  const { input, actor, now, db, tx } = context;
  const { consultationId, verdict } = input;
  const found = treatedBy(await tx.consultations.find(consultationId), actor);
  if (!found.ok) return found;
  const fit = await treatsHere(found.value, context);
  if (!fit.ok) return fit;
  const { evidence } = found.value;
  const recordId = evidence && recordOf(evidence.earlier);
  const record = recordId && (await db.records.find(recordId));
  const decision = judge(found.value, verdict, now, record ? record.diagnoses : []);
  if (!decision.ok) return decision;
  if (verdict.kind === 'confirmed' && !(await areInUse(db, verdict.diagnoses)))
    return reject('diagnosis.not_in_list');
  tx.consultations.replace(decision.value);
  signalBoth(tx, decision.value);
  return ok({ consultationId, evidenceState: verdict.kind });
});
