import { PortError } from './portError';

/** 订阅消息 of a template of the hospital (事项, 时间, 说明 each): to whom, with what in its fields, and where it leads. */
export type SubscribeMessage = {
  /** For visits where it is not said. */
  readonly template?: 'visit' | 'dose';
  readonly openid: string;
  readonly page: string;
  readonly data: Readonly<Record<string, string>>;
};

/** WeChat's server, as far as functions ask it. */
export type Wechat = {
  /**
   * 手机号 behind the code of WeChat's own button, digits alone, with the country in front unless it is China's; undefined
   * when the code was used before or is over.
   */
  readonly phoneNumberOf: (code: string, openid: string) => Promise<string | undefined>;
  /** The template that the hospital has been granted for visits; absent where it has none. */
  readonly visitTemplateId?: string;
  /** The one for times of medicines; likewise. */
  readonly doseTemplateId?: string;
  /** 发送订阅消息 to whoever has said yes to one; false when they have not, have used it up, or there is no template. */
  readonly sendSubscribed: (message: SubscribeMessage) => Promise<boolean>;
  /** 文本内容安全识别 of what is to be public, written by whoever has this openid; at most 2,500 characters. */
  readonly checkText: (text: string, openid: string) => Promise<'pass' | 'review' | 'risky'>;
  /** 发货信息录入 of a payment: until WeChat has it, the money stays frozen. Told again it is done all the same. */
  readonly reportShipping: (shipping: ShippingReport) => Promise<'done' | 'unknown_payment'>;
};

/** What WeChat wants to know of how the goods of a payment reach who paid. */
export type ShippingReport = {
  readonly transactionId: string;
  readonly openid: string;
  /** What is in it, in words that name no drug. */
  readonly goods: string;
  readonly by:
    | { readonly way: 'pick_up' }
    | {
        readonly way: 'express';
        readonly carrierCode: string;
        readonly waybill: string;
        readonly phone: string;
      };
  readonly at: number;
};

/** No answer that can be trusted came. */
export class WechatUnavailable extends PortError {
  protected static override readonly kind = 'WechatUnavailable';
}
