import type { register } from '@shared/contracts/auth';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CodeOf<typeof register> | TransportRejection, string> = {
  ...runtimeSentences,
  'notice.outdated': '告知刚刚有更新，请重新阅读后再同意',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
