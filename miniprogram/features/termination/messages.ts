import type { terminateConsultation } from '@shared/contracts/closing';
import type { partners } from '@shared/contracts/institution';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<
  CodeOf<typeof terminateConsultation> | CodeOf<typeof partners> | TransportRejection,
  string
> = {
  ...runtimeSentences,
  'transport.no_answer': '没有收到答复，内容已保存在本机。请再按一次，不会重复提交',
  'consultation.not_found': '没有找到这次问诊，请返回工作台刷新',
  'consultation.not_in_progress': '这次问诊已经结束，不能再终止。请返回工作台查看',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
