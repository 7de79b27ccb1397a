import * as z from 'zod/mini';
import { PatientDetails, PatientView } from '../domain/patient/patient';
import { command, query } from '../kernel/contract';
import { PatientId } from '../kernel/ids';

/** 就诊人 of this account, oldest first. */
export const listPatients = query({
  name: 'patient.list',
  roles: ['patient'],
  input: z.strictObject({}),
  output: z.object({ patients: z.array(PatientView) }),
  rejections: [],
});

/** 添加就诊人. */
export const addPatient = command({
  name: 'patient.add',
  roles: ['patient'],
  input: PatientDetails,
  output: PatientView,
  rejections: [
    'patient.limit_reached',
    'patient.born_in_future',
    'patient.too_old',
    'patient.self_exists',
    'patient.duplicate',
  ],
});

/** 修改就诊人; refused while a consultation of this person is open, so that the doctor's picture does not change. */
export const correctPatient = command({
  name: 'patient.correct',
  roles: ['patient'],
  input: z.strictObject({ patientId: PatientId, details: PatientDetails }),
  output: PatientView,
  rejections: [
    'patient.not_found',
    'patient.case_open',
    'patient.born_in_future',
    'patient.too_old',
    'patient.self_exists',
    'patient.duplicate',
  ],
});

/** 移除就诊人: the records stay. */
export const removePatient = command({
  name: 'patient.remove',
  roles: ['patient'],
  input: z.strictObject({ patientId: PatientId }),
  output: z.object({ patientId: PatientId }),
  rejections: ['patient.not_found', 'patient.case_open'],
});
