import type { cancelConsultation, getConsultation } from '@shared/contracts/consultation';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code = CodeOf<typeof getConsultation> | CodeOf<typeof cancelConsultation> | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'consultation.not_found': '没有找到这次问诊，请返回问诊列表查看',
  'appointment.too_late': '离约定时间不到 2 小时，不能再取消。确实来不了，请在对话开始后告诉医生',
  'consultation.not_cancellable': '医生已经接诊，或问诊已经结束，不能再取消',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
