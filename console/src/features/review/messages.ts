import type { decideReview, listForReview } from '@shared/contracts/review';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CallCode<typeof listForReview> | CallCode<typeof decideReview>, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'review.not_found': '没有找到这条评价，请刷新',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
