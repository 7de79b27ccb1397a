import { changeSigningPin, getSigning, openSigning, revokeSigning } from '@shared/contracts/signing';
import { call } from '../../platform/cloud';

/** 电子签名 of this doctor. */
export const signingService = {
  get: () => call(getSigning, {}),
  open: (pin: string, key: string) => call(openSigning, { pin }, key),
  changePin: (pin: string, newPin: string, key: string) => call(changeSigningPin, { pin, newPin }, key),
  revoke: (key: string) => call(revokeSigning, {}, key),
};
