import type { getReview, listReviews, replyToReview, writeReview } from '@shared/contracts/review';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof getReview>
  | CodeOf<typeof listReviews>
  | CodeOf<typeof replyToReview>
  | CodeOf<typeof writeReview>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'consultation.not_found': '没有找到这次问诊，请返回问诊列表查看',
  'doctor.not_found': '没有找到这位医生',
  'list.cursor_invalid': '列表已更新，请重新打开',
  'review.not_finished': '问诊结束后才能评价',
  'review.written': '这次问诊已经评价过了',
  'review.window_over': '问诊结束超过 30 天，不能再评价。有意见可以联系客服',
  'review.words_forbidden': '文字里有不能公开的内容，请修改后再提交',
  'review.not_found': '没有找到这条评价，请返回刷新',
  'review.replied': '您已经回复过了',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
