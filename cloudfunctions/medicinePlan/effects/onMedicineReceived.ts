import { beginPlan } from '@shared/domain/medicinePlan/keep';
import { effect } from '../../_runtime/effect';
import { recalledOf } from '../recalled';

/** The medicine is there: its plan begins, unless the person has begun it themselves. */
export const onMedicineReceived = effect(
  'medicinePlan.onMedicineReceived',
  ['medicineOrder.received'],
  ({ prescriptionId, accountId }, tools) =>
    tools.step(prescriptionId, async ({ tx, now }) => {
      const prescription = await tx.prescriptions.find(prescriptionId);
      if (!prescription) return;
      const known = await tx.medicinePlans.find(prescriptionId);
      const decision = beginPlan(prescription, known, await recalledOf(tx, prescription), now);
      if (!decision.ok) return;
      tx.medicinePlans.insert(decision.value);
      tx.signal(accountId, 'inbox');
    }),
);
