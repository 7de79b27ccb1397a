import { register } from '@shared/contracts/auth';
import type { ConsentReference } from '@shared/domain/consent/texts';
import { call } from '../../platform/cloud';

/** Agreeing to the notice. */
export const consentService = {
  register: (notice: ConsentReference, key: string) => call(register, { notice }, key),
};
export type ConsentService = typeof consentService;
