import {
  checkDose as checkContract,
  doseTemplates,
  listPlans,
  movePlanTimes,
  setPlanReminders,
  startPlan,
  stopPlan as stopContract,
} from '@shared/contracts/medicinePlan';
import { hasConsented } from '@shared/domain/consent/purposes';
import {
  beginPlan,
  checkDose,
  isHeld,
  moveTimes,
  setReminders,
  stopPlan,
} from '@shared/domain/medicinePlan/keep';
import type { MedicinePlan } from '@shared/domain/medicinePlan/plan';
import { mayKeep } from '@shared/domain/medicinePlan/policy';
import { mayUse } from '@shared/domain/prescription/policy';
import type { AccountId, MedicinePlanId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import type { Tx } from '../../_runtime/tx';
import { recalledOf } from '../recalled';
import { viewOf } from '../present';

export const startAction = implementCommand(startPlan, async ({ input, actor, now, tx }) => {
  const prescription = await tx.prescriptions.find(input.prescriptionId);
  if (!mayUse(prescription, actor.id)) return reject('prescription.not_found');
  const known = await tx.medicinePlans.find(prescription.id);
  const decision = beginPlan(prescription, known, await recalledOf(tx, prescription), now);
  if (!decision.ok) return decision;
  tx.medicinePlans.insert(decision.value);
  return ok(viewOf(decision.value, true, now));
});

export const listAction = implementQuery(listPlans, async ({ input, actor, now, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const ask = {
    where: { accountId: actor.id },
    by: 'startsAt',
    direction: 'desc',
    after: after.value,
  } as const;
  const page = await pageOf(db.medicinePlans, ask);
  const held = await Promise.all(
    page.rows.map(async (it) => isHeld(await db.prescriptions.find(it.prescriptionId))),
  );
  return ok({
    plans: page.rows.map((it, n) => viewOf(it, held[n] === true, now)),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    now,
  });
});

/** A change of one's own plan. */
async function changing<Code extends string>(
  { tx, actor, now }: { readonly tx: Tx; readonly actor: { readonly id: AccountId }; readonly now: number },
  planId: MedicinePlanId,
  decide: (plan: MedicinePlan, holds: boolean) => Result<MedicinePlan, Code>,
) {
  const plan = await tx.medicinePlans.find(planId);
  if (!mayKeep(plan, actor.id)) return reject('medicine_plan.not_found');
  const holds = isHeld(await tx.prescriptions.find(plan.prescriptionId));
  const decision = decide(plan, holds);
  if (!decision.ok) return decision;
  tx.medicinePlans.replace(decision.value);
  return ok(viewOf(decision.value, holds, now));
}

export const checkAction = implementCommand(checkContract, (context) =>
  changing(context, context.input.planId, (plan) => checkDose(plan, context.input, context.now)),
);

export const setRemindersAction = implementCommand(setPlanReminders, async (context) => {
  const { input, actor, now, db } = context;
  const mayNotify = hasConsented(await db.accounts.find(actor.id), 'notifications');
  return changing(context, input.planId, (plan, holds) =>
    setReminders(plan, input, { holds, mayNotify }, now),
  );
});

export const stopAction = implementCommand(stopContract, (context) =>
  changing(context, context.input.planId, (plan) => stopPlan(plan, context.now)),
);

export const moveTimesAction = implementCommand(movePlanTimes, (context) =>
  changing(context, context.input.planId, (plan) => moveTimes(plan, context.input, context.now)),
);

export const templatesAction = implementQuery(doseTemplates, async ({ actor, db, ports }) => {
  const [{ doseTemplateId }, account] = await Promise.all([ports.wechat(), db.accounts.find(actor.id)]);
  return ok({
    templateIds: doseTemplateId === undefined ? [] : [doseTemplateId],
    isConsented: hasConsented(account, 'notifications'),
  });
});
