import { consentReceipt, giveConsent, listConsents, register, withdrawConsent } from '@shared/contracts/auth';
import type { Agreed } from '@shared/domain/account/register';
import type { Purpose } from '@shared/domain/consent/purposes';
import type { ConsentReference } from '@shared/domain/consent/texts';
import { call } from '../../platform/cloud';

/** Agreeing and withdrawing. */
export const consentService = {
  register: (agreed: Agreed, key: string) => call(register, agreed, key),
  list: () => call(listConsents, {}),
  give: (purpose: Purpose, text: ConsentReference, key: string) => call(giveConsent, { purpose, text }, key),
  withdraw: (purpose: Purpose, key: string) => call(withdrawConsent, { purpose }, key),
  receipt: (cursor: string | undefined) => call(consentReceipt, cursor === undefined ? {} : { cursor }),
};
export type ConsentService = typeof consentService;
