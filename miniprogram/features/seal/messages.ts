import type { getSeal, sealRecord, withdrawSealRequest } from '@shared/contracts/seal';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof getSeal>
  | CodeOf<typeof sealRecord>
  | CodeOf<typeof withdrawSealRequest>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'consultation.not_found': '没有找到这次问诊，请返回问诊列表查看',
  'record.not_signed': '医生还没有签署病历，签署后才能封存',
  'seal.waiting': '您已经申请过了，正在等医院确认',
  'seal.sealed': '这次问诊双方都已确认，已经封存，不能再撤回',
  'seal.not_asked': '封存申请已经撤回，现在没有待确认的申请',
  'seal.of_other_side': '这是医院的申请，由医院撤回。您可以不同意，不作回应即可',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
