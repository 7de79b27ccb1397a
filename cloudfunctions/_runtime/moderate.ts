import { WechatUnavailable, type Wechat } from './ports/wechat';

/**
 * 内容安全 of what everybody may read: `risky` is not taken; what is doubtful, and what WeChat could not be asked about, is
 * `held` until somebody of the hospital has looked. Nobody's words are lost because a vendor is away.
 */
export async function moderateWords(
  words: string,
  openid: string,
  wechat: () => Promise<Wechat>,
): Promise<'pass' | 'held' | 'risky'> {
  try {
    const found = await (await wechat()).checkText(words, openid);
    if (found === 'risky') return 'risky';
    return found === 'pass' ? 'pass' : 'held';
  } catch (error) {
    if (error instanceof WechatUnavailable) return 'held';
    throw error;
  }
}
