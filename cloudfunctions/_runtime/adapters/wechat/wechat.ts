import * as z from 'zod/mini';
import { maskPhone } from '@shared/kernel/mask';
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
/** 用户拒绝接受消息: no yes is left. */
const NOT_SUBSCRIBED = 43101;
/** 评论, of WeChat's four scenes. */
const COMMENT = 2;
/** 无效或已使用的 code. */
const CODE_SPENT = [40029, 40163];

/** 已经发货, or 重新发货 used up: whoever asked first was heard. */
const SHIPPED_BEFORE = [10060002, 10060003];
/** 支付单不存在. */
const NO_SUCH_PAYMENT = [10060001];
/** 微信支付单号形式; 物流 and 用户自提; 统一发货. */
const BY_TRANSACTION = 2;
const EXPRESS = 1;
const PICK_UP = 4;
const WHOLE = 1;

/** RFC 3339 in Shanghai, as WeChat wants it. */
const shanghaiTime = (at: number): string =>
  `${new Date(at + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00`;

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
    ...(config.visitTemplateId !== undefined && { visitTemplateId: config.visitTemplateId }),
    ...(config.doseTemplateId !== undefined && { doseTemplateId: config.doseTemplateId }),
    async sendSubscribed({ template = 'visit', openid, page, data }) {
      const templateId = template === 'dose' ? config.doseTemplateId : config.visitTemplateId;
      if (templateId === undefined) return false;
      const fields = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }]));
      const body = { touser: openid, template_id: templateId, page, data: fields };
      const { errcode } = await answered('/cgi-bin/message/subscribe/send', body);
      if (errcode === NOT_SUBSCRIBED) return false;
      if (errcode !== 0) throw new WechatUnavailable(`subscribe/send: ${errcode}`);
      return true;
    },
    async checkText(content, openid) {
      const body = { content, openid, version: 2, scene: COMMENT };
      const { errcode, result } = await answered('/wxa/msg_sec_check', body);
      if (errcode !== 0 || !result) throw new WechatUnavailable(`msg_sec_check: ${errcode}`);
      return result.suggest;
    },
    async reportShipping({ transactionId, openid, goods, by, at }) {
      const express = by.way === 'express' && {
        tracking_no: by.waybill,
        express_company: by.carrierCode,
        contact: { receiver_contact: maskPhone(by.phone) },
      };
      const { errcode } = await answered('/wxa/sec/order/upload_shipping_info', {
        order_key: { order_number_type: BY_TRANSACTION, transaction_id: transactionId },
        logistics_type: express ? EXPRESS : PICK_UP,
        delivery_mode: WHOLE,
        shipping_list: [{ item_desc: goods, ...express }],
        upload_time: shanghaiTime(at),
        payer: { openid },
      });
      if (errcode === 0 || SHIPPED_BEFORE.includes(errcode)) return 'done';
      if (NO_SUCH_PAYMENT.includes(errcode)) return 'unknown_payment';
      throw new WechatUnavailable(`upload_shipping_info: ${errcode}`);
    },
  };
}
