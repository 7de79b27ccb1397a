import type { Moderation } from '@shared/domain/review/review';
import { ok, reject, type Result } from '@shared/kernel/result';
import { moderateWords } from '../_runtime/moderate';
import type { Wechat } from '../_runtime/ports/wechat';

/** 内容安全 of a review or an answer: what is forbidden is not taken, what is doubtful waits for somebody. */
export async function moderate(
  words: string | undefined,
  openid: string,
  wechat: () => Promise<Wechat>,
): Promise<Result<Moderation, 'review.words_forbidden'>> {
  if (words === undefined) return ok('pass');
  const found = await moderateWords(words, openid, wechat);
  return found === 'risky' ? reject('review.words_forbidden') : ok(found);
}
