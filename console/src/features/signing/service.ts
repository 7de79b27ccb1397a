import { getSigning } from '@shared/contracts/signing';
import { call } from '../../platform/call';

/** 电子签名 of whoever is signed in. */
export const signingService = { get: () => call(getSigning, {}) };
