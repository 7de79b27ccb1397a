import * as z from 'zod/mini';
import { AccountId } from '../../kernel/ids';
import { DAY_MS, HOUR_MS, Instant } from '../../kernel/time';
import type { Picture } from './picture';

/** 上传登记: written down before a phone uploads, so that what nobody came for afterwards can be found and deleted. */
export const Upload = z.object({
  id: z.string(),
  accountId: AccountId,
  /** Where the phone puts it; the server moves what it has looked at elsewhere. */
  path: z.string(),
  at: Instant,
});
export type Upload = z.infer<typeof Upload>;

/** What nobody has come for after so long is deleted. */
const UNCLAIMED_MS = DAY_MS;
/** Longer than any call takes: whoever used a picture while it was condemned has written it by then. */
const CONDEMNED_MS = HOUR_MS;

/** Uploads that began before this and still lie there are nobody's. */
export const unclaimedBefore = (now: number): number => now - UNCLAIMED_MS;
/** Pictures condemned before this are looked for once more and then deleted. */
export const condemnedBefore = (now: number): number => now - CONDEMNED_MS;

/** Whether a picture may be sent or handed in: one that is about to be deleted may not. */
export const isUsable = ({ fate }: Picture): boolean => fate !== 'condemned';

/**
 * 图片的去留: what is used stays for good; what is not is condemned first, so that nobody can use it any more, and deleted
 * when it is found unused a second time. `used` undefined: it could not be found out, and nothing happens.
 */
export function fateOf(
  { fate, uploadedAt, condemnedAt }: Pick<Picture, 'fate' | 'uploadedAt' | 'condemnedAt'>,
  used: boolean | undefined,
  now: number,
): 'keep' | 'condemn' | 'delete' | 'wait' {
  if (used === undefined || fate === undefined || fate === 'kept') return 'wait';
  if (used) return 'keep';
  if (fate === 'new') return uploadedAt < unclaimedBefore(now) ? 'condemn' : 'wait';
  return condemnedAt !== undefined && condemnedAt < condemnedBefore(now) ? 'delete' : 'wait';
}
