import type { AccountId } from '../../kernel/ids';

/** Who somebody is, whatever they are called: the account they joined with, and the identity number in their papers. */
export type Joined = { readonly accountId: AccountId | undefined; readonly idNumber: string | undefined };

/** 可能同一人: by account or by number; whose number is not known may be anybody. Names are no proof either way. */
export const mayBeOne = (one: Joined, other: Joined): boolean =>
  (one.accountId !== undefined && one.accountId === other.accountId) ||
  one.idNumber === undefined ||
  other.idNumber === undefined ||
  one.idNumber === other.idNumber;
