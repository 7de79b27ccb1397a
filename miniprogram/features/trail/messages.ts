import type { getReceipt, listLooks, listOrderLooks } from '@shared/contracts/trail';
import type { exportOwnChain } from '@shared/contracts/trailExport';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type TrailCode =
  | CodeOf<typeof listLooks>
  | CodeOf<typeof listOrderLooks>
  | CodeOf<typeof getReceipt>
  | CodeOf<typeof exportOwnChain>
  | TransportRejection;

const sentences: Record<TrailCode, string> = {
  ...runtimeSentences,
  'consultation.not_found': '没有找到这次问诊',
  'list.cursor_invalid': '列表已更新，请下拉刷新',
  'medicineOrder.not_found': '没有找到这个订单',
  'trail.empty': '这次问诊还没有留痕，请稍后再来',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);

const PURPOSES: Readonly<Record<string, string>> = {
  treatment: '为您看诊',
  break_glass: '紧急查阅',
  break_glass_opened: '申请紧急查阅',
  review: '药师审核处方',
  recording: '回看录音录像',
  sealing: '办理封存',
  opinion: '经您同意，请来看一看的医生',
  dispensing: '药房调剂',
  shared: '经您授权查看',
  drug_safety: '处理您报告的不良反应',
};

/** Why somebody looked, in words; an older app may meet a newer purpose. */
export const purposeText = (purpose: string): string => PURPOSES[purpose] ?? '依法履行职责';
