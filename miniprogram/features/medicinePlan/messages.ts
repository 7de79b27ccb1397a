import type {
  checkDose,
  getLeaflets,
  doseTemplates,
  listPlans,
  movePlanTimes,
  setPlanReminders,
  startPlan,
  stopPlan,
} from '@shared/contracts/medicinePlan';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof startPlan>
  | CodeOf<typeof listPlans>
  | CodeOf<typeof checkDose>
  | CodeOf<typeof setPlanReminders>
  | CodeOf<typeof movePlanTimes>
  | CodeOf<typeof doseTemplates>
  | CodeOf<typeof stopPlan>
  | CodeOf<typeof getLeaflets>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请下拉刷新',
  'prescription.not_found': '没有找到这张处方，请返回刷新',
  'prescription.not_effective': '处方生效后才能查看和开始，请等待药师审核',
  'medicine_plan.begun': '这张处方的用药计划已经开始，请到用药计划查看',
  'medicine_plan.not_found': '没有找到这个用药计划，请下拉刷新',
  'medicine_plan.over': '这个用药计划已经停止',
  'medicine_plan.not_held': '这张处方已经作废或过期，不再提醒，接下来怎么用药请问医生',
  'medicine_plan.dose_unknown': '今天的计划已更新，请下拉刷新',
  'medicine_plan.dose_not_yet': '还没有到这次用药的时间，请到时再记录',
  'medicine_plan.medicine_unknown': '这种药没有固定时间，按需要使用',
  'medicine_plan.times_wrong': '一天几次按处方，请按先后填写每次的时间',
  'medicine_plan.times_too_close': '两次用药离得太近，请隔开一些；想换时间安排请问医生或药师',
  'consent.notifications_missing': '请先在“我的同意”中同意消息提醒，再打开用药提醒',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
