import type { listRecords } from '@shared/contracts/record';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CodeOf<typeof listRecords> | TransportRejection, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请下拉刷新',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
