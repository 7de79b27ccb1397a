import { createHash } from 'node:crypto';
import { canonicalJson } from '@shared/kernel/canonical';

/** SHA-256 in lower-case hex. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Digest of a value that does not depend on the order of its keys. */
export const digestOf = (value: unknown): string => sha256(canonicalJson(value) ?? 'undefined');
