import { hasConsented } from '@shared/domain/consent/purposes';
import { isHeld, remind, withoutPermits } from '@shared/domain/medicinePlan/keep';
import type { MedicinePlan } from '@shared/domain/medicinePlan/plan';
import { clockText, shanghai } from '@shared/kernel/time';
import type { SystemTools } from '../../_runtime/effect';
import { faultOf } from '../../_runtime/log';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';

/** Reminded in one run; the next minute goes on. */
const A_RUN = 200;

const timeText = (at: number): string => {
  const { day, minute } = shanghai(at);
  return `${day} ${clockText(minute)}`;
};

/** Takes one reminder down and says whether it is to be sent. */
async function takeDown({ id }: MedicinePlan, { step }: SystemTools): Promise<boolean> {
  let sends = false;
  await step(id, async ({ tx, now }) => {
    const plan = await tx.medicinePlans.find(id);
    const prescription = plan && (await tx.prescriptions.find(plan.prescriptionId));
    const next = plan && remind(plan, isHeld(prescription), now);
    sends = next?.sends === true;
    if (next) tx.medicinePlans.replace(next.plan);
  });
  return sends;
}

/** The message names no medicine, no dose, no disease and nobody: it lies open on a locked phone. */
async function send({ accountId }: MedicinePlan, dueAt: number, tools: SystemTools): Promise<boolean> {
  const account = await tools.db.accounts.find(accountId);
  if (!account?.openid || !hasConsented(account, 'notifications')) return false;
  const wechat = await tools.runtime.ports.wechat();
  const data = { thing1: '到记录的时间了', time2: timeText(dueAt), thing3: '请打开用药计划查看和记录' };
  return wechat.sendSubscribed({
    ...{ template: 'dose', openid: account.openid, page: 'medicine/plan/index', data },
  });
}

async function remindOne(plan: MedicinePlan, tools: SystemTools): Promise<void> {
  if (!(await takeDown(plan, tools))) return;
  try {
    if (await send(plan, plan.nextReminderAt ?? tools.now, tools)) return;
  } catch (error) {
    // Nothing is made up for: a reminder that comes late is worse than none.
    tools.runtime.log({ level: 'warn', event: 'subscribe.failed', fault: faultOf(error) });
    return;
  }
  await tools.step(plan.id, async ({ tx }) => {
    const found = await tx.medicinePlans.find(plan.id);
    if (found && (found.permits ?? 0) > 0) tx.medicinePlans.replace(withoutPermits(found));
  });
}

/** 服药提醒, to whoever asked for it and let WeChat send it. */
export const remindDoses: Timer = {
  name: 'remindDoses',
  trigger: 'remindDoses',
  async run(tools) {
    const due = await tools.db.medicinePlans.list({
      where: { nextReminderAt: { lte: tools.now } },
      orderBy: [['nextReminderAt', 'asc']],
      limit: A_RUN,
    });
    await oneByOne('remindDoses', due, remindOne, tools);
  },
};
