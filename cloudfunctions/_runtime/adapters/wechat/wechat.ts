import * as z from 'zod/mini';
import { WechatUnavailable, type Wechat } from '../../ports/wechat';
import { AccessToken } from './accessToken';
import { ask, type WechatConfig } from './ask';

const Answer = z.object({
  errcode: z.number(),
  phone_info: z.optional(
    z.object({ purePhoneNumber: z.string(), countryCode: z.union([z.string(), z.number()]) }),
  ),
  result: z.optional(z.object({ suggest: z.enum(['pass', 'review', 'risky']) })),
});

/** The token ended, was replaced or is not the newest. */
const TOKEN_OVER = [40001, 40014, 42001];
/** 评论, of WeChat's four scenes. */
const COMMENT = 2;
/** 无效或已使用的 code. */
const CODE_SPENT = [40029, 40163];

/** WeChat's server API behind its port. */
export function createWechat(config: WechatConfig, now: () => number): Wechat {
  const token = new AccessToken(config, now);

  async function once(path: string, body: object): Promise<z.infer<typeof Answer>> {
    const value = await token.value();
    const address = `${path}?access_token=${encodeURIComponent(value)}`;
    const answer = Answer.safeParse(await ask(config, address, body));
    if (!answer.success) throw new WechatUnavailable(`${path}: unreadable`);
    if (TOKEN_OVER.includes(answer.data.errcode)) token.forget(value);
    return answer.data;
  }
  /** A token that WeChat has ended meanwhile is replaced, once. */
  async function answered(path: string, body: object): Promise<z.infer<typeof Answer>> {
    const answer = await once(path, body);
    return TOKEN_OVER.includes(answer.errcode) ? once(path, body) : answer;
  }

  return {
    async phoneNumberOf(code, openid) {
      const answer = await answered('/wxa/business/getuserphonenumber', { code, openid });
      if (CODE_SPENT.includes(answer.errcode)) return undefined;
      const { errcode, phone_info: info } = answer;
      if (errcode !== 0 || !info) throw new WechatUnavailable(`getuserphonenumber: ${errcode}`);
      const country = String(info.countryCode);
      const digits = `${country === '86' ? '' : `00${country}`}${info.purePhoneNumber}`;
      if (!/^\d{8,20}$/.test(digits)) throw new WechatUnavailable('getuserphonenumber: no number');
      return digits;
    },
    async checkText(content, openid) {
      const body = { content, openid, version: 2, scene: COMMENT };
      const { errcode, result } = await answered('/wxa/msg_sec_check', body);
      if (errcode !== 0 || !result) throw new WechatUnavailable(`msg_sec_check: ${errcode}`);
      return result.suggest;
    },
  };
}
