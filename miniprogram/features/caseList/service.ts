import { listConsultations } from '@shared/contracts/consultation';
import { call } from '../../platform/cloud';

export type Group = 'open' | 'closed';

/** What a list of cases asks of the cloud. */
export const caseListService = {
  list: (group: Group, cursor: string | undefined) =>
    call(listConsultations, { group, ...(cursor && { cursor }) }),
};
export type CaseListService = typeof caseListService;
