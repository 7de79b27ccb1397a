import {
  checkDose,
  doseTemplates,
  getLeaflets,
  listPlans,
  movePlanTimes,
  setPlanReminders,
  startPlan,
  stopPlan,
} from '@shared/contracts/medicinePlan';
import type { Taken } from '@shared/domain/medicinePlan/plan';
import type { DrugId, MedicinePlanId, PrescriptionId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What 用药计划 and 用药须知 ask of the cloud. */
export const planService = {
  start: (prescriptionId: PrescriptionId, key: string) => call(startPlan, { prescriptionId }, key),
  list: (cursor: string | undefined) => call(listPlans, { ...(cursor !== undefined && { cursor }) }),
  check: (planId: MedicinePlanId, doseId: string, what: Taken, allowed: boolean, key: string) =>
    call(checkDose, { planId, doseId, what, ...(allowed && { allowed }) }, key),
  templates: () => call(doseTemplates, {}),
  setReminders: (planId: MedicinePlanId, reminds: boolean, allowed: boolean, key: string) =>
    call(setPlanReminders, { planId, reminds, allowed }, key),
  moveTimes: (planId: MedicinePlanId, drugId: DrugId, minutes: readonly number[], key: string) =>
    call(movePlanTimes, { planId, drugId, minutes: [...minutes] }, key),
  stop: (planId: MedicinePlanId, key: string) => call(stopPlan, { planId }, key),
  leaflets: (prescriptionId: PrescriptionId) => call(getLeaflets, { prescriptionId }),
};
export type PlanService = typeof planService;
