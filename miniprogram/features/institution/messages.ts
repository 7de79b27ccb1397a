import type { publicPage } from '@shared/contracts/institution';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CodeOf<typeof publicPage> | TransportRejection, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请下拉刷新',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
