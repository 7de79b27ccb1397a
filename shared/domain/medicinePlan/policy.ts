import type { AccountId } from '../../kernel/ids';
import type { MedicinePlan } from './plan';

/** The account that began a plan ticks, moves and ends it; nobody else sees it, no doctor either. */
export const mayKeep = (plan: MedicinePlan | undefined, accountId: AccountId): plan is MedicinePlan =>
  plan?.accountId === accountId;
