import type { AccountId } from '../../kernel/ids';

/** The account that ordered pays, and asks what became of it; for everybody else there is no such order. */
export const mayPay = <Bought extends { readonly accountId: AccountId }>(
  bought: Bought | undefined,
  accountId: AccountId,
): bought is Bought => bought?.accountId === accountId;
