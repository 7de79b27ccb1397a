import type { getSeal, sealRecord } from '@shared/contracts/seal';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code = CodeOf<typeof getSeal> | CodeOf<typeof sealRecord> | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'consultation.not_found': '没有找到这次问诊，请返回问诊列表查看',
  'record.not_signed': '医生还没有签署病历，签署后才能封存',
  'seal.waiting': '您已经申请过了，正在等医院确认',
  'seal.sealed': '这次问诊已经封存',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
