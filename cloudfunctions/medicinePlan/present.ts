import type { PlanView } from '@shared/contracts/medicinePlan';
import { adherence, asNeeded, dosesOn, isOver } from '@shared/domain/medicinePlan/doses';
import type { MedicinePlan } from '@shared/domain/medicinePlan/plan';
import { shanghai } from '@shared/kernel/time';

/** A plan as its person sees it today. */
export const viewOf = (plan: MedicinePlan, now: number): PlanView => ({
  ...{ id: plan.id, prescriptionId: plan.prescriptionId, patientName: plan.patientName },
  ...{ startsAt: plan.startsAt, reminds: plan.reminds },
  isOver: isOver(plan, now),
  isStopped: plan.state === 'stopped',
  doses:
    plan.state === 'stopped'
      ? []
      : dosesOn(plan, shanghai(now).day).map(({ id, medicine, dueAt, what }) => ({
          ...{ id, name: medicine.name, strength: medicine.strength, use: medicine.use, dueAt },
          ...(what && { what }),
        })),
  asNeeded: [...asNeeded(plan)],
  adherence: adherence(plan, now),
});
