import type { Clock } from '../clock';
import type { WireResponse } from '../kernel/service';
import type { ContentChecks } from './contentChecks';
import type { WechatSessions } from './sessions';
import type { Subscriptions } from './subscriptions';
import type { Order, Shipping } from '../wechatPay/records';
import type { WechatUsers } from './users';

export type WechatWorld = {
  readonly appid: string;
  readonly appSecret: string;
  readonly sessions: WechatSessions;
  readonly users: WechatUsers;
  readonly subscriptions: Subscriptions;
  readonly contentChecks: ContentChecks;
  readonly clock: Clock;
  /** What 发货信息管理 knows of the payments of the same merchant. */
  readonly payments: {
    readonly orderByTransaction: (transactionId: string) => Order | undefined;
    readonly recordShipping: (outTradeNo: string, shipping: Shipping) => void;
  };
  /** The access token in force; empty before the first. Older ones are known so that they can be called expired. */
  readonly accessToken: { value: string; expiresAt: number; readonly former: Set<string> };
};

/** Query and body in one, as text. */
export type Parameters = Readonly<Record<string, string | undefined>>;

/** A request's JSON body. */
export type Body = Readonly<Record<string, unknown>>;

/** One operation of WeChat's server API: what it answers, as JSON or as bytes. */
export type WechatOperation = (
  parameters: Parameters,
  world: WechatWorld,
  body: Body,
) => object | Promise<object> | { readonly bytes: WireResponse };

export const refusal = (errcode: number, errmsg: string): object => ({ errcode, errmsg });

export const OK = { errcode: 0, errmsg: 'ok' } as const;

/** Why this is not the app's own server; undefined when it is. */
export function refuseStranger({ appid, secret }: Parameters, world: WechatWorld): object | undefined {
  if (appid !== world.appid) return refusal(40013, 'invalid appid');
  if (secret !== world.appSecret) return refusal(40125, 'invalid appsecret');
  return undefined;
}

/** An operation that needs an access token in force. */
export const authorised =
  (operation: WechatOperation): WechatOperation =>
  (parameters, world, body) => {
    const { access_token: token = '' } = parameters;
    const { value, expiresAt, former } = world.accessToken;
    if (token === '') return refusal(41001, 'access_token missing');
    if (token === value && expiresAt > world.clock.now()) return operation(parameters, world, body);
    return token === value || former.has(token)
      ? refusal(42001, 'access_token expired')
      : refusal(40001, 'invalid credential, access_token is invalid or not latest');
  };
