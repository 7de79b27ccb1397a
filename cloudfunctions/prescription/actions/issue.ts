import { issuePrescription } from '@shared/contracts/prescription';
import { seenBy } from '@shared/domain/consultation/policy';
import { issue } from '@shared/domain/prescription/issue';
import { PrescriptionId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { factsOf, isPharmacistThere, stagePrescription } from '../handIn';

/** So many prescriptions one visit can have. */
const MAX_OF_CASE = 20;

export const issueAction = implementCommand(issuePrescription, async (context) => {
  const { input, actor, now, db, tx } = context;
  const found = seenBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const facts = await factsOf(found.value, input.draft, db, now);
  if (!facts.ok) return facts;
  const id = PrescriptionId.parse(context.onceId);
  const decision = issue(found.value, input.draft, { id, ...facts.value });
  if (!decision.ok) return decision;
  if ((await db.prescriptions.count({ consultationId: found.value.id })) >= MAX_OF_CASE)
    return reject('prescription.too_many');
  stagePrescription(tx, found.value, decision.value, true);
  return ok({
    prescriptionId: id,
    state: decision.value.state,
    isPharmacistThere: await isPharmacistThere(db, now),
  });
});
