import { checkDose, getLeaflets, listPlans, startPlan, stopPlan } from '@shared/contracts/medicinePlan';
import type { Taken } from '@shared/domain/medicinePlan/plan';
import type { MedicinePlanId, PrescriptionId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What 用药计划 and 用药须知 ask of the cloud. */
export const planService = {
  start: (prescriptionId: PrescriptionId, key: string) => call(startPlan, { prescriptionId }, key),
  list: (cursor: string | undefined) => call(listPlans, { ...(cursor !== undefined && { cursor }) }),
  check: (planId: MedicinePlanId, doseId: string, what: Taken, key: string) =>
    call(checkDose, { planId, doseId, what }, key),
  stop: (planId: MedicinePlanId, key: string) => call(stopPlan, { planId }, key),
  leaflets: (prescriptionId: PrescriptionId) => call(getLeaflets, { prescriptionId }),
};
