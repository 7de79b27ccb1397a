import { listForReview } from '@shared/contracts/review';
import { call } from '../../platform/call';

export type Group = 'open' | 'shown' | 'hidden';

/** What the page of 评价 asks. Its command is asked by the dialog itself. */
export const reviewService = {
  list: (group: Group, cursor: string | undefined) =>
    call(listForReview, { group, ...(cursor !== undefined && { cursor }) }),
};
