import type { SigningKeyView } from '@shared/contracts/signing';
import { isLocked, type SigningKey } from '@shared/domain/signature/signingKey';

/** 电子签名 as its owner sees it. */
export function viewOf(key: SigningKey | undefined, now: number): { key?: SigningKeyView } {
  if (!key) return {};
  const { name, serial, validFrom, validUntil, openedAt, lockedUntil } = key;
  const about = { name, serial, validFrom, validUntil, openedAt };
  if (key.revokedAt !== undefined) return { key: { state: 'revoked', ...about } };
  if (now >= validUntil) return { key: { state: 'expired', ...about } };
  if (isLocked(key, now)) return { key: { state: 'locked', ...about, lockedUntil: lockedUntil! } };
  return { key: { state: 'active', ...about } };
}
