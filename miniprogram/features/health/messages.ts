import type { getHealth, saveHealth } from '@shared/contracts/patient';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CodeOf<typeof getHealth> | CodeOf<typeof saveHealth> | TransportRejection, string> = {
  ...runtimeSentences,
  'patient.not_found': '这位就诊人已不在列表中，请返回重新选择',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
