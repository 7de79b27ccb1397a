import { judgeEvidence } from '@shared/contracts/consultation';
import { treatedBy } from '@shared/domain/consultation/policy';
import { judge, recordOf } from '@shared/domain/followUp/judge';
import type { Prescription } from '@shared/domain/prescription/prescription';
import { ok, reject } from '@shared/kernel/result';
import { areInUse } from '../../_runtime/codesInUse';
import { treatsHere } from '../../_runtime/fitness';
import { implementCommand } from '../../_runtime/implement';
import { prescriptionsOf } from '../../_runtime/prescriptionsOf';
import { signalBoth } from '../signalBoth';

/** What has ended, or has been used, is put right otherwise. */
const RESTS_ON_IT: readonly Prescription['state'][] = ['submitted', 'returned', 'effective'];

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
  const prescriptions = await prescriptionsOf(consultationId, db);
  const isPrescribed = prescriptions.some(({ state }) => RESTS_ON_IT.includes(state));
  const decision = judge(found.value, verdict, { now, signed: record?.diagnoses ?? [], isPrescribed });
  if (!decision.ok) return decision;
  if (verdict.kind === 'confirmed' && !(await areInUse(db, verdict.diagnoses)))
    return reject('diagnosis.not_in_list');
  tx.consultations.replace(decision.value);
  signalBoth(tx, decision.value);
  return ok({ consultationId, evidenceState: verdict.kind });
});
