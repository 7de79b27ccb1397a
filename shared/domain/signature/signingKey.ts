import * as z from 'zod/mini';
import { ok, reject, type Result } from '../../kernel/result';
import { Instant, MINUTE_MS } from '../../kernel/time';

/** A private key under a key that scrypt makes of the PIN; the cost stands with it, so that it can grow. Base64. */
export const SealedKey = z.object({
  salt: z.string(),
  cost: z.object({ N: z.int(), r: z.int(), p: z.int() }),
  blob: z.string(),
});
export type SealedKey = z.infer<typeof SealedKey>;

/** 签名密钥 of one doctor or pharmacist, or of a hospital itself (机构密钥), with the certificate that says whose it is. One row each: a new one replaces it. */
export const SigningKey = z.object({
  /** Id of the doctor, or of the person of the staff; `institution.` and the name of a hospital. */
  id: z.string(),
  role: z.enum(['doctor', 'pharmacist', 'institution']),
  name: z.string(),
  sealedKey: SealedKey,
  /** X.509, PEM. */
  certificate: z.string(),
  /** Lower-case hex. */
  serial: z.string(),
  validFrom: Instant,
  validUntil: Instant,
  openedAt: Instant,
  /** Tries of the PIN that have not succeeded, the one under way among them. */
  tries: z.int(),
  lockedUntil: z.optional(Instant),
  revokedAt: z.optional(Instant),
});
export type SigningKey = z.infer<typeof SigningKey>;

/** So many wrong PINs lock a key, for so long (ms). */
export const MAX_TRIES = 5;
export const LOCK_MS = 30 * MINUTE_MS;

/** Why a key cannot sign. */
export type KeyRefusal =
  'signature.not_open' | 'signature.revoked' | 'signature.expired' | 'signature.locked';

/** The key, if it may sign now. */
export function usable(key: SigningKey | undefined, now: number): Result<SigningKey, KeyRefusal> {
  if (!key) return reject('signature.not_open');
  if (key.revokedAt !== undefined) return reject('signature.revoked');
  if (now < key.validFrom || now >= key.validUntil) return reject('signature.expired');
  return isLocked(key, now) ? reject('signature.locked') : ok(key);
}

/** True while too many wrong PINs keep a key shut. */
export const isLocked = ({ lockedUntil }: Pick<SigningKey, 'lockedUntil'>, now: number): boolean =>
  lockedUntil !== undefined && now < lockedUntil;

/**
 * A try of the PIN, counted before it is made: whoever tries a thousand at once is counted a thousand times. The fifth
 * shuts the key; the right PIN opens the count again.
 */
export function tried({ lockedUntil: _, ...key }: SigningKey, now: number): SigningKey {
  const tries = key.tries + 1;
  return tries < MAX_TRIES ? { ...key, tries } : { ...key, tries: 0, lockedUntil: now + LOCK_MS };
}

/** After the right PIN. */
export function opened({ lockedUntil: _, ...key }: SigningKey): SigningKey {
  return { ...key, tries: 0 };
}

/** A try that was none, since the authority did not answer. */
export function givenBack({ lockedUntil: _, ...key }: SigningKey): SigningKey {
  return { ...key, tries: Math.max(0, key.tries - 1) };
}
