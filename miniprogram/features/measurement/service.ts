import type * as z from 'zod/mini';
import {
  addMeasurement,
  listMeasurements,
  listMeasurementsOfCase,
  removeMeasurement,
} from '@shared/contracts/measurement';
import type { MeasurementKind } from '@shared/domain/patient/measurement';
import type { ConsultationId, MeasurementId, PatientId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

const paged = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** What 健康测量 ask of the cloud. */
export const measurementService = {
  add: (input: z.input<typeof addMeasurement.input>, key: string) => call(addMeasurement, input, key),
  remove: (measurementId: MeasurementId, key: string) => call(removeMeasurement, { measurementId }, key),
  list: (patientId: PatientId, kind: MeasurementKind, cursor?: string) =>
    call(listMeasurements, { patientId, kind, ...paged(cursor) }),
  ofCase: (consultationId: ConsultationId, kind: MeasurementKind, cursor?: string) =>
    call(listMeasurementsOfCase, { consultationId, kind, ...paged(cursor) }),
};
