import { publicPage } from '@shared/contracts/institution';
import { call } from '../../platform/cloud';

/** What the hospital shows of itself. */
export const institutionService = {
  page: (cursor: string | undefined) => call(publicPage, cursor === undefined ? {} : { cursor }),
};
export type InstitutionService = typeof institutionService;
