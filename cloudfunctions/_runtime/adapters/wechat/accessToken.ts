import * as z from 'zod/mini';
import { WechatUnavailable } from '../../ports/wechat';
import { ask, type WechatConfig } from './ask';

/** Asked for anew this long before it ends (ms): a call that has begun with it comes through. */
const AHEAD_MS = 5 * 60_000;

const Token = z.object({ access_token: z.string(), expires_in: z.number() });

/** The access token of the app's server, kept by this instance until shortly before it ends. */
export class AccessToken {
  private kept: { readonly value: string; readonly until: number } | undefined;

  constructor(
    private readonly config: WechatConfig,
    private readonly now: () => number,
  ) {}

  async value(): Promise<string> {
    if (this.kept && this.kept.until > this.now()) return this.kept.value;
    const { appid, secret } = this.config;
    // The stable one: instances that ask for it do not end each other's.
    const answer = Token.safeParse(
      await ask(this.config, '/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret }),
    );
    if (!answer.success) throw new WechatUnavailable('no access token');
    const { access_token: value, expires_in: seconds } = answer.data;
    this.kept = { value, until: this.now() + seconds * 1000 - AHEAD_MS };
    return value;
  }

  /** WeChat does not take it any more. */
  forget(value: string): void {
    if (this.kept?.value === value) this.kept = undefined;
  }
}
