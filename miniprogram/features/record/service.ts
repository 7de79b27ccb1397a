import { listVersions } from '@shared/contracts/amendment';
import { getRecord } from '@shared/contracts/record';
import type { ConsultationId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What whoever reads a record asks of the cloud. */
export const recordService = {
  get: (consultationId: ConsultationId) => call(getRecord, { consultationId }),
  versions: (consultationId: ConsultationId) => call(listVersions, { consultationId }),
};
export type RecordService = typeof recordService;
