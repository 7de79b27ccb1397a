import * as z from 'zod/mini';
import { Measured, MeasurementKind } from '../domain/patient/measurement';
import { command, query } from '../kernel/contract';
import { ConsultationId, MeasurementId, PatientId } from '../kernel/ids';
import { Instant } from '../kernel/time';

/** 健康测量 as shown. */
export const MeasurementView = z.object({ id: MeasurementId, value: Measured, takenAt: Instant });
export type MeasurementView = z.infer<typeof MeasurementView>;

const Page = z.object({ measurements: z.array(MeasurementView), nextCursor: z.optional(z.string()) });
const cursor = z.optional(z.string().check(z.maxLength(200)));

/** 记一次测量 of a person of this account. */
export const addMeasurement = command({
  name: 'measurement.add',
  roles: ['patient'],
  input: z.strictObject({ patientId: PatientId, value: Measured, takenAt: Instant }),
  output: z.object({ measurementId: MeasurementId }),
  rejections: [
    'consent.sensitive_missing',
    'patient.not_found',
    'patient.unverified',
    'measurement.in_future',
    'measurement.reversed',
  ],
});

/** 删除测量, when it was typed wrong. */
export const removeMeasurement = command({
  name: 'measurement.remove',
  roles: ['patient'],
  input: z.strictObject({ measurementId: MeasurementId }),
  output: z.object({}),
  rejections: ['measurement.not_found'],
});

/** Values of one kind of one person, newest first, 20 a page. */
export const listMeasurements = query({
  name: 'measurement.list',
  roles: ['patient'],
  input: z.strictObject({ patientId: PatientId, kind: MeasurementKind, cursor }),
  output: Page,
  rejections: ['list.cursor_invalid', 'patient.not_found'],
});

/** The same of the person of a case, for the doctor who treats them now. */
export const listMeasurementsOfCase = query({
  name: 'measurement.ofCase',
  roles: ['doctor'],
  input: z.strictObject({ consultationId: ConsultationId, kind: MeasurementKind, cursor }),
  output: Page,
  rejections: ['list.cursor_invalid', 'consultation.not_found', 'consultation.not_in_progress'],
});
