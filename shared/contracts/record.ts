import * as z from 'zod/mini';
import { Disposition } from '../domain/record/disposition';
import { Amendment, Diagnoses, RecordDraftBody } from '../domain/record/record';
import { Signed } from '../domain/signature/signed';
import { query } from '../kernel/contract';
import { ConsultationId, PatientId } from '../kernel/ids';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';
import { CaseDoctor, CasePatient } from './consultation';

/** 病历 as shown. */
export const RecordView = z.object({
  consultationId: ConsultationId,
  state: z.enum(['draft', 'signed']),
  doctor: CaseDoctor,
  patient: CasePatient,
  body: RecordDraftBody,
  diagnoses: Diagnoses,
  disposition: z.optional(Disposition),
  savedAt: Instant,
  /** 草稿版本, to be named when it is saved; absent once it is signed. */
  revision: z.optional(z.int()),
  signedAt: z.optional(Instant),
  sha256: z.optional(z.string()),
  /** 电子签名; absent of what was closed before there were signatures. */
  signed: z.optional(Signed),
  /** 1 as first signed; 更正 adds one. */
  version: z.int(),
  amended: z.optional(Amendment),
  /** 更正 is still possible for whoever asks. */
  mayAmend: z.boolean(),
});
export type RecordView = z.infer<typeof RecordView>;

/** 病历 in the list of a patient. */
export const RecordItem = z.object({
  consultationId: ConsultationId,
  doctor: CaseDoctor,
  patient: CasePatient,
  chiefComplaint: z.string(),
  diagnoses: Diagnoses,
  disposition: Disposition,
  signedAt: Instant,
});
export type RecordItem = z.infer<typeof RecordItem>;

/** One record. The doctor sees their draft; the patient sees it once it is signed. */
export const getRecord = query({
  name: 'record.get',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: RecordView,
  rejections: ['record.not_found'],
});

/** 我的病历: signed records of this account, newest first, 20 a page; of one 就诊人 when asked, and with these words in them. */
export const listRecords = query({
  name: 'record.list',
  roles: ['patient'],
  input: z.strictObject({
    patientId: z.optional(PatientId),
    /** Only records in which all of these words stand. */
    words: z.optional(typedText(1, 50)),
    cursor: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.object({ records: z.array(RecordItem), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});
