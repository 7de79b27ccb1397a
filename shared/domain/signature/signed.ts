import * as z from 'zod/mini';
import { Instant } from '../../kernel/time';

/** What a signed row says of its signature. */
export const Signed = z.object({ serial: z.string(), at: Instant });
export type Signed = z.infer<typeof Signed>;

/** Every refusal that signing can add. */
export const SIGN_REJECTIONS = [
  'signature.not_open',
  'signature.revoked',
  'signature.expired',
  'signature.locked',
  'signature.pin_wrong',
  'signature.unavailable',
] as const;
