import { withRecalled } from '@shared/domain/medicinePlan/keep';
import { effect } from '../../_runtime/effect';

/** 召回: what was recalled is due no more, and nothing reminds of it. */
export const onMedicineRecalled = effect(
  'medicinePlan.onMedicineRecalled',
  ['medicineOrder.recalled'],
  ({ prescriptionId, accountId, drugId }, tools) =>
    tools.step(prescriptionId, async ({ tx, now }) => {
      const plan = await tx.medicinePlans.find(prescriptionId);
      if (!plan || plan.recalled?.includes(drugId)) return;
      tx.medicinePlans.replace(withRecalled(plan, drugId, now));
      tx.signal(accountId, 'inbox');
    }),
);
