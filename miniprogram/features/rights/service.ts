import { listPatients } from '@shared/contracts/patient';
import { erasePerson, exportMine, reviewErasure } from '@shared/contracts/rights';
import type { PatientId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** A copy of everything, and deletion. */
export const rightsService = {
  persons: () => call(listPatients, {}),
  part: (cursor: string | undefined) => call(exportMine, cursor === undefined ? {} : { cursor }),
  review: (patientId: PatientId) => call(reviewErasure, { patientId }),
  erase: (patientId: PatientId, key: string) => call(erasePerson, { patientId }, key),
};
export type RightsService = typeof rightsService;
