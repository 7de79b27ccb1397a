import type { Moderation } from '@shared/domain/review/review';
import { ok, reject, type Result } from '@shared/kernel/result';
import { WechatUnavailable, type Wechat } from '../_runtime/ports/wechat';

/**
 * 内容安全: what is forbidden is not taken; what is doubtful, and what WeChat could not be asked about, waits for somebody
 * of the hospital. Nobody's words are lost because a vendor is away.
 */
export async function moderate(
  words: string | undefined,
  openid: string,
  wechat: () => Promise<Wechat>,
): Promise<Result<Moderation, 'review.words_forbidden'>> {
  if (words === undefined) return ok('pass');
  try {
    const found = await (await wechat()).checkText(words, openid);
    if (found === 'risky') return reject('review.words_forbidden');
    return ok(found === 'pass' ? 'pass' : 'held');
  } catch (error) {
    if (error instanceof WechatUnavailable) return ok('held');
    throw error;
  }
}
