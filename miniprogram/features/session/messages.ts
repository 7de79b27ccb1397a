import type { me } from '@shared/contracts/auth';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CodeOf<typeof me> | TransportRejection, string> = runtimeSentences;

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
