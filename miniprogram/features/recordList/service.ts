import { listPatients } from '@shared/contracts/patient';
import { listRecords } from '@shared/contracts/record';
import type { PatientId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What the list of records asks of the cloud. */
export const recordListService = {
  list: (patientId: PatientId | undefined, words: string, cursor: string | undefined) =>
    call(listRecords, {
      ...(patientId && { patientId }),
      ...(words && { words }),
      ...(cursor && { cursor }),
    }),
  patients: () => call(listPatients, {}),
};
export type RecordListService = typeof recordListService;
