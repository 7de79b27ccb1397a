import { listHeldTexts } from '@shared/contracts/doctor';
import { call } from '../../platform/call';

/** What 医生介绍 ask of the cloud. */
export const doctorTextsService = {
  list: (cursor: string | undefined) => call(listHeldTexts, cursor === undefined ? {} : { cursor }),
};
