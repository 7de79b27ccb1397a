import * as z from 'zod/mini';
import { Pin } from '../domain/signature/pin';
import { SIGN_REJECTIONS } from '../domain/signature/signed';
import { SigningKey } from '../domain/signature/signingKey';
import { command, query } from '../kernel/contract';

/** 电子签名 as its owner sees it: never the key. */
export const SigningKeyView = z.object({
  state: z.enum(['active', 'locked', 'expired', 'revoked']),
  ...z.pick(SigningKey, {
    ...{ name: true, serial: true, validFrom: true, validUntil: true, openedAt: true, lockedUntil: true },
  }).shape,
});
export type SigningKeyView = z.infer<typeof SigningKeyView>;

const roles = ['doctor', 'pharmacist'] as const;
const Mine = z.object({ key: z.optional(SigningKeyView) });

/** 我的电子签名. */
export const getSigning = query({
  name: 'signing.get',
  outOfOffice: true,
  roles,
  input: z.strictObject({}),
  output: Mine,
  rejections: [],
});

/** 开通签名: a key of one's own under a PIN, and a certificate for it. */
export const openSigning = command({
  name: 'signing.open',
  roles,
  input: z.strictObject({ pin: Pin }),
  secrets: ['pin'],
  output: Mine,
  rejections: [
    'signature.face_missing',
    'signature.open_already',
    'signature.pin_weak',
    'signature.unavailable',
  ],
});

/** 修改签名口令: the key stays. */
export const changeSigningPin = command({
  name: 'signing.changePin',
  outOfOffice: true,
  roles,
  input: z.strictObject({ pin: Pin, newPin: Pin }),
  secrets: ['pin', 'newPin'],
  output: Mine,
  rejections: [...SIGN_REJECTIONS, 'signature.pin_weak'],
});

/** 注销签名: also for whoever has forgotten the PIN. What was signed before stays valid. */
export const revokeSigning = command({
  name: 'signing.revoke',
  outOfOffice: true,
  roles,
  input: z.strictObject({}),
  output: Mine,
  rejections: ['signature.not_open', 'signature.revoked', 'signature.unavailable'],
});
