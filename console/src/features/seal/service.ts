import { getSeal, listSeals } from '@shared/contracts/seal';
import type { ConsultationId } from '@shared/kernel/ids';
import { call } from '../../platform/call';

/** What the page of 封存 asks. Its command is asked by the dialog itself. */
export const sealService = {
  list: (cursor: string | undefined) => call(listSeals, cursor === undefined ? {} : { cursor }),
  get: (consultationId: ConsultationId) => call(getSeal, { consultationId }),
};
