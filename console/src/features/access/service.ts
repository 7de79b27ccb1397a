import { listEmergencies } from '@shared/contracts/access';
import { call } from '../../platform/call';

/** What the page of 紧急查阅 asks. */
export const accessService = {
  list: (cursor: string | undefined) => call(listEmergencies, cursor === undefined ? {} : { cursor }),
};
export type AccessService = typeof accessService;
