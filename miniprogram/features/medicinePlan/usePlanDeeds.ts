import { useState } from 'react';
import type { PlanView } from '@shared/contracts/medicinePlan';
import type { Taken } from '@shared/domain/medicinePlan/plan';
import type { DrugId } from '@shared/kernel/ids';
import { confirm } from '../../platform/confirm';
import { askToRemind } from '../../platform/subscribe';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { planService, type PlanService } from './service';

const STOP = {
  title: '停止用药计划',
  content: '只是不再提示和记录，不代表可以停药。要停药请先问医生。',
  confirmText: '停止计划',
  cancelText: '再想想',
};

/** What WeChat may be asked to send, known before any press: its sheet opens only on a press itself. */
export type Reminding = {
  readonly templateIds: readonly string[];
  readonly isConsented: boolean;
  readonly onConsent: () => unknown;
};

/** What is done with a plan; why not, in words. */
export function usePlanDeeds(
  plan: PlanView,
  reminding: Reminding,
  onChanged: () => unknown,
  service: PlanService = planService,
) {
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);
  const settle = (why: string | undefined) => {
    setProblem(why);
    if (why === undefined) void onChanged();
  };
  const { templateIds, isConsented, onConsent } = reminding;

  const say = async (doseId: string, what: Taken) => {
    // One yes, one message: whoever ticks a dose is asked for the next one.
    const isAsked = plan.reminds && what !== 'skipped';
    const allowed = isAsked && (await askToRemind(templateIds));
    settle(
      await deed(`${doseId}.${what}.${String(allowed)}`, (key) =>
        service.check(plan.id, doseId, what, allowed, key),
      ),
    );
  };
  const setReminders = async (reminds: boolean) => {
    if (reminds && !isConsented) return void onConsent();
    const allowed = reminds && (await askToRemind(templateIds));
    if (reminds && !allowed && plan.permits === 0)
      return setProblem('微信没有允许提醒，请在微信的提示里选“允许”，或自己记下时间');
    settle(
      await deed(`${plan.id}.reminds.${String(reminds)}.${String(allowed)}`, (key) =>
        service.setReminders(plan.id, reminds, allowed, key),
      ),
    );
  };
  const moveTimes = async (drugId: DrugId, minutes: readonly number[]) =>
    settle(
      await deed(`${plan.id}.${drugId}.${minutes.join('.')}`, (key) =>
        service.moveTimes(plan.id, drugId, minutes, key),
      ),
    );
  const stop = usePress(async () => {
    if (await confirm(STOP)) settle(await deed(`${plan.id}.stop`, (key) => service.stop(plan.id, key)));
  });
  return { problem, say, setReminders, moveTimes, stop };
}
