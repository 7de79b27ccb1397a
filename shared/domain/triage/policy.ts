import type { AccountId } from '../../kernel/ids';
import type { Triage } from './triage';

/** The account that asked goes on with its triage; one that nobody signed in made is nobody's. */
export const mayGoOn = (triage: Triage | undefined, accountId: AccountId | undefined): triage is Triage =>
  triage !== undefined && accountId !== undefined && triage.accountId === accountId;
