import * as z from 'zod/mini';
import { ConsultationState } from '../domain/consultation/consultation';
import { Sex } from '../domain/patient/patient';
import { command, query } from '../kernel/contract';
import { ConsultationId } from '../kernel/ids';
import { Instant } from '../kernel/time';

/** 快问列表: questions that lie before whoever is on duty in my department, longest waiting first. */
export const listQuick = query({
  name: 'consultation.listQuick',
  roles: ['doctor'],
  input: z.strictObject({}),
  output: z.object({
    questions: z.array(
      z.object({
        id: ConsultationId,
        patient: z.string(),
        age: z.string(),
        sex: Sex,
        chief: z.string(),
        redFlags: z.array(z.string()),
        waitingSince: Instant,
        acceptBy: Instant,
        /** 基层优先: somebody else has the first word for now. */
        isHeld: z.boolean(),
      }),
    ),
    now: Instant,
  }),
  rejections: [],
});

/** 爽约: the patient has not come within the published minutes. The case ends and the fee is not given back. */
export const markMissed = command({
  name: 'consultation.markMissed',
  roles: ['doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: z.object({ consultationId: ConsultationId, state: ConsultationState }),
  rejections: [
    'consultation.not_found',
    'consultation.not_responsible',
    'consultation.not_in_progress',
    'appointment.not_booked',
    'appointment.too_early',
    'appointment.patient_came',
    'appointment.doctor_not_there',
  ],
});
