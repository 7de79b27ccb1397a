import * as z from 'zod/mini';
import { AccountId, DeviceId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Instant, MINUTE_MS } from '../../kernel/time';
import type { Account, HospitalLogOut } from './account';

/** What an install of the app says of itself: a random id it made once, and a name a person would know it by. */
export const DeviceClaim = z.strictObject({
  id: z.string().check(z.regex(/^[\w-]{16,64}$/)),
  name: typedText(1, 60),
});
export type DeviceClaim = z.infer<typeof DeviceClaim>;

/** 登录设备 as stored. When it was last seen stands in the account's row. */
export const Device = z.object({
  id: DeviceId,
  accountId: AccountId,
  name: z.string(),
  firstSeenAt: Instant,
});
export type Device = z.infer<typeof Device>;

/** The device that asks, as the account knows it. */
export type CallingDevice = { readonly id: DeviceId; readonly name: string };

/** 登录设备 as the account sees it. */
export const DeviceView = z.object({
  id: DeviceId,
  name: z.string(),
  firstSeenAt: Instant,
  lastSeenAt: Instant,
  loggedOutAt: z.optional(Instant),
  isThis: z.boolean(),
});
export type DeviceView = z.infer<typeof DeviceView>;

/** An app too old to say which it is; all of these together are one device of the account. */
export const UNKNOWN_DEVICE = '未知设备（旧版本）';

/** When a device was last seen is written down no more often than this (ms). */
export const SEEN_EVERY_MS = 10 * MINUTE_MS;
/** An account remembers this many devices; the one not used for longest makes room. */
export const MAX_DEVICES = 20;

/** How the account stands to a device. */
export function standingOf(
  account: Account,
  id: DeviceId,
  now: number,
): 'new' | 'logged_out' | 'seen' | 'not_seen_lately' {
  const known = account.devices?.[id];
  if (!known) return 'new';
  if (known.loggedOutAt !== undefined) return 'logged_out';
  return now - known.seenAt < SEEN_EVERY_MS ? 'seen' : 'not_seen_lately';
}

/** The account with this device logged in, and the devices that made room. One that is logged out makes room last. */
export function withDevice(
  account: Account,
  id: DeviceId,
  now: number,
): { readonly account: Account; readonly forgotten: readonly DeviceId[] } {
  const others = (
    Object.entries(account.devices ?? {}) as [DeviceId, { seenAt: number; loggedOutAt?: number }][]
  )
    .filter(([it]) => it !== id)
    .sort(([, a], [, b]) => rank(b) - rank(a) || b.seenAt - a.seenAt);
  const kept = others.slice(0, MAX_DEVICES - 1);
  const devices = { ...Object.fromEntries(kept), [id]: { seenAt: now } };
  return { account: { ...account, devices }, forgotten: others.slice(MAX_DEVICES - 1).map(([it]) => it) };
}

const rank = ({ loggedOutAt }: { readonly loggedOutAt?: number }): number =>
  loggedOutAt === undefined ? 0 : 1;

/** The account with this device logged out; undefined when it is none of its devices. */
export function withoutDevice(account: Account, id: DeviceId, now: number): Account | undefined {
  const known = account.devices?.[id];
  if (!known) return undefined;
  if (known.loggedOutAt !== undefined) return account;
  return { ...account, devices: { ...account.devices, [id]: { ...known, loggedOutAt: now } } };
}

/** 代为退出: every device of the account is logged out, the one of whoever has the phone too. */
export function withoutDevices(account: Account, reason: HospitalLogOut['reason'], now: number): Account {
  const ids = Object.keys(account.devices ?? {}) as DeviceId[];
  const out = ids.reduce((left, id) => withoutDevice(left, id, now) ?? left, account);
  return { ...out, hospitalLogOut: { at: now, reason } };
}
