import type { PlanView } from '@shared/contracts/medicinePlan';
import { adherence, asNeeded, dosesOn, isOver, minutesOf } from '@shared/domain/medicinePlan/doses';
import type { MedicinePlan } from '@shared/domain/medicinePlan/plan';
import type { DrugId } from '@shared/kernel/ids';
import { shanghai } from '@shared/kernel/time';

const isRecalled = ({ recalled = [] }: MedicinePlan, drugId: DrugId): boolean => recalled.includes(drugId);

/** A plan as its person sees it today. */
export const viewOf = (plan: MedicinePlan, holds: boolean, now: number): PlanView => ({
  ...{ id: plan.id, prescriptionId: plan.prescriptionId, patientName: plan.patientName },
  ...{ startsAt: plan.startsAt, reminds: plan.reminds },
  permits: plan.permits ?? 0,
  times: plan.medicines
    .filter(({ drugId }) => !isRecalled(plan, drugId))
    .map((it) => ({ drugId: it.drugId, name: it.name, minutes: [...minutesOf(plan, it)] }))
    .filter(({ minutes }) => minutes.length > 0),
  recalled: plan.medicines
    .filter(({ drugId }) => isRecalled(plan, drugId))
    .map(({ drugId, name }) => ({ drugId, name })),
  isHeld: holds,
  isOver: isOver(plan, now),
  isStopped: plan.state === 'stopped',
  doses:
    plan.state === 'stopped' || !holds
      ? []
      : dosesOn(plan, shanghai(now).day).map(({ id, medicine, dueAt, what }) => ({
          ...{ id, name: medicine.name, strength: medicine.strength, use: medicine.use, dueAt },
          ...(what && { what }),
        })),
  asNeeded: holds ? asNeeded(plan).filter(({ drugId }) => !isRecalled(plan, drugId)) : [],
  adherence: adherence(plan, now),
});
