import { listLicences } from '@shared/contracts/institution';
import { call } from '../../platform/call';

/** What the page of 证照 asks. Its commands are asked by the dialogs themselves. */
export const institutionService = {
  list: (cursor: string | undefined) => call(listLicences, cursor === undefined ? {} : { cursor }),
};
export type InstitutionService = typeof institutionService;
