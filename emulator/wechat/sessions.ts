import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';

/** How long a code of `wx.login` can be used. */
const CODE_LIFE_MS = 5 * 60_000;

/** Who is logged in on which phone, and the codes those phones were given. */
export type WechatSessions = {
  readonly openToken: (openid: string) => string;
  readonly openidOf: (token: string | null | undefined) => string | undefined;
  readonly issueCode: (openid: string) => string;
  /** The owner of a code, once. */
  readonly redeemCode: (code: string) => string | undefined;
  /** The same for the button that asks for the telephone number. */
  readonly issuePhoneCode: (openid: string) => string;
  readonly redeemPhoneCode: (code: string) => string | undefined;
};

export function wechatSessions(clock: Clock): WechatSessions {
  const tokens = new Map<string, string>();
  const login = codesOf(clock);
  const phone = codesOf(clock);
  return {
    openToken(openid) {
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, openid);
      return token;
    },
    openidOf: (token) => (token ? tokens.get(token) : undefined),
    issueCode: login.issue,
    redeemCode: login.redeem,
    issuePhoneCode: phone.issue,
    redeemPhoneCode: phone.redeem,
  };
}

/** Codes that work once and not for long. */
function codesOf(clock: Clock) {
  const codes = new Map<string, { openid: string; expiresAt: number }>();
  return {
    issue(openid: string): string {
      const code = `0${randomBytes(23).toString('base64url')}`.slice(0, 32);
      codes.set(code, { openid, expiresAt: clock.now() + CODE_LIFE_MS });
      return code;
    },
    redeem(code: string): string | undefined {
      const issued = codes.get(code);
      codes.delete(code);
      return issued && issued.expiresAt > clock.now() ? issued.openid : undefined;
    },
  };
}
