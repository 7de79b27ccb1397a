import * as z from 'zod/mini';
import { ConsultationState } from '../domain/consultation/consultation';
import { TerminationOrder } from '../domain/consultation/termination';
import { Disposition } from '../domain/record/disposition';
import { Diagnoses, RecordBody, RecordDraftBody } from '../domain/record/record';
import { Pin } from '../domain/signature/pin';
import { SIGN_REJECTIONS } from '../domain/signature/signed';
import { command } from '../kernel/contract';
import { ConsultationId } from '../kernel/ids';
import { Instant } from '../kernel/time';

/** 保存病历草稿, as often as one likes; signing is `consultation.close`. */
export const saveRecordDraft = command({
  name: 'record.saveDraft',
  roles: ['doctor'],
  input: z.strictObject({
    consultationId: ConsultationId,
    body: RecordDraftBody,
    diagnoses: z.optional(Diagnoses),
    disposition: z.optional(Disposition),
    /** 草稿版本 that this device has read; absent when it has read none. */
    revision: z.optional(z.int().check(z.minimum(1))),
  }),
  output: z.object({ savedAt: Instant, revision: z.int() }),
  rejections: [
    'consultation.not_found',
    'consultation.not_responsible',
    'doctor.not_qualified',
    'consultation.not_in_progress',
    'diagnosis.only_in_follow_up',
    'evidence.not_confirmed',
    'diagnosis.not_evidenced',
    'record.changed_elsewhere',
    'diagnosis.not_in_list',
  ],
});

/** 结束问诊: the doctor signs the record with their own key and closes with a disposition, in one step. */
export const closeConsultation = command({
  name: 'consultation.close',
  roles: ['doctor'],
  input: z.strictObject({
    consultationId: ConsultationId,
    record: RecordBody,
    /** 诊断, the main one first; a 复诊 that was confirmed has one, a 咨询 none. */
    diagnoses: z.optional(Diagnoses),
    /** Absent is refused with its own sentence. */
    disposition: z.optional(Disposition),
    /** 草稿版本 that this device has read; absent when it has read none. */
    revision: z.optional(z.int().check(z.minimum(1))),
    pin: Pin,
  }),
  output: z.object({ consultationId: ConsultationId, state: ConsultationState }),
  rejections: [
    'consultation.not_found',
    'consultation.not_responsible',
    'doctor.not_qualified',
    'doctor.face_check_missing',
    'consultation.not_in_progress',
    'consultation.disposition_missing',
    'appointment.doctor_not_there',
    'institution.not_licensed',
    'diagnosis.only_in_follow_up',
    'evidence.not_confirmed',
    'diagnosis.not_evidenced',
    'diagnosis.missing',
    'record.changed_elsewhere',
    'diagnosis.not_in_list',
    ...SIGN_REJECTIONS,
  ],
});

/** 终止并转线下: the case does not belong online. It ends at once, unsigned, and the fee goes back whole. */
export const terminateConsultation = command({
  name: 'consultation.terminate',
  roles: ['doctor'],
  input: z.strictObject({ consultationId: ConsultationId, termination: TerminationOrder }),
  output: z.object({ consultationId: ConsultationId, state: ConsultationState }),
  rejections: [
    'consultation.not_found',
    'consultation.not_responsible',
    'doctor.not_qualified',
    'consultation.not_in_progress',
  ],
});
