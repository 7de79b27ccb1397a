import type { Clock } from '../clock';
import type { WechatSessions } from './sessions';

export type WechatWorld = {
  readonly appid: string;
  readonly appSecret: string;
  readonly sessions: WechatSessions;
  readonly clock: Clock;
  /** The access token in force; empty before the first. */
  readonly accessToken: { value: string; expiresAt: number };
};

/** Query and body in one, as text. */
export type Parameters = Readonly<Record<string, string | undefined>>;

/** One operation of WeChat's server API: what it answers. */
export type WechatOperation = (parameters: Parameters, world: WechatWorld) => object;

export const refusal = (errcode: number, errmsg: string): object => ({ errcode, errmsg });

/** Why this is not the app's own server; undefined when it is. */
export function refuseStranger({ appid, secret }: Parameters, world: WechatWorld): object | undefined {
  if (appid !== world.appid) return refusal(40013, 'invalid appid');
  if (secret !== world.appSecret) return refusal(40125, 'invalid appsecret');
  return undefined;
}
