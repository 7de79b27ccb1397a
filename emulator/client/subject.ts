import type { Caller } from '../cloudbase/functions/invocation';

const CUSTOM = 'custom:';

/** Who is signed in at a client's door: a WeChat user by openid, or whom a ticket of the app's own named. */
export const customSubject = (customUserId: string): string => CUSTOM + customUserId;

const customIdOf = (subject: string): string | undefined =>
  subject.startsWith(CUSTOM) ? subject.slice(CUSTOM.length) : undefined;

/** How a function hears of them. */
export function callerOf(subject: string, appid: string): Caller {
  const customUserId = customIdOf(subject);
  return customUserId === undefined ? { openid: subject, appid } : { customUserId };
}

/** `auth` in a security rule. */
export function authOf(subject: string): Readonly<Record<string, string>> {
  const customUserId = customIdOf(subject);
  return customUserId === undefined
    ? { openid: subject, uid: subject, loginType: 'WECHAT' }
    : { uid: customUserId, loginType: 'CUSTOM' };
}
