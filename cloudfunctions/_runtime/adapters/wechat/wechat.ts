import * as z from 'zod/mini';
import { WechatUnavailable, type Wechat } from '../../ports/wechat';
import { AccessToken } from './accessToken';
import { ask, type WechatConfig } from './ask';

const Answer = z.object({
  errcode: z.number(),
  phone_info: z.optional(
    z.object({ purePhoneNumber: z.string(), countryCode: z.union([z.string(), z.number()]) }),
  ),
});

/** The token ended, was replaced or is not the newest. */
const TOKEN_OVER = [40001, 40014, 42001];
/** 无效或已使用的 code. */
const CODE_SPENT = [40029, 40163];

/** WeChat's server API behind its port. */
export function createWechat(config: WechatConfig, now: () => number): Wechat {
  const token = new AccessToken(config, now);

  async function answered(code: string, openid: string): Promise<z.infer<typeof Answer>> {
    const value = await token.value();
    const path = `/wxa/business/getuserphonenumber?access_token=${encodeURIComponent(value)}`;
    const answer = Answer.safeParse(await ask(config, path, { code, openid }));
    if (!answer.success) throw new WechatUnavailable('getuserphonenumber: unreadable');
    if (TOKEN_OVER.includes(answer.data.errcode)) token.forget(value);
    return answer.data;
  }

  return {
    async phoneNumberOf(code, openid) {
      let answer = await answered(code, openid);
      if (TOKEN_OVER.includes(answer.errcode)) answer = await answered(code, openid);
      if (CODE_SPENT.includes(answer.errcode)) return undefined;
      const { errcode, phone_info: info } = answer;
      if (errcode !== 0 || !info) throw new WechatUnavailable(`getuserphonenumber: ${errcode}`);
      const country = String(info.countryCode);
      const digits = `${country === '86' ? '' : `00${country}`}${info.purePhoneNumber}`;
      if (!/^\d{8,20}$/.test(digits)) throw new WechatUnavailable('getuserphonenumber: no number');
      return digits;
    },
  };
}
