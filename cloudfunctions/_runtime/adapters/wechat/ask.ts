import { WechatUnavailable } from '../../ports/wechat';

/** The mini-program at WeChat's server API. */
export type WechatConfig = {
  readonly appid: string;
  readonly secret: string;
  readonly baseUrl: string;
  /** 订阅消息模板 for visits; the hospital's own, granted by WeChat. */
  readonly visitTemplateId?: string;
  readonly doseTemplateId?: string;
};

/** Nobody waits longer than this for an answer (ms). */
const TIMEOUT_MS = 5_000;

/** Posts JSON and reads JSON. What goes wrong is told without the address, which holds the token. */
export async function ask({ baseUrl }: WechatConfig, path: string, body: object): Promise<unknown> {
  try {
    const answer = await fetch(new URL(path, baseUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.ok) return await answer.json();
  } catch {
    // Neither refused nor answered.
  }
  throw new WechatUnavailable('no answer');
}
