import * as z from 'zod/mini';
import { Disposition } from '../domain/record/disposition';
import { AmendReason, Amendment, Diagnoses, RecordBody, RecordDraftBody } from '../domain/record/record';
import { RecordPhrases, RecordTemplates } from '../domain/record/recordTexts';
import { SealSide } from '../domain/seal/seal';
import { Pin } from '../domain/signature/pin';
import { SIGN_REJECTIONS, Signed } from '../domain/signature/signature';
import { command, query } from '../kernel/contract';
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
    'consultation.not_in_progress',
    'diagnosis.only_in_follow_up',
    'evidence.not_confirmed',
    'diagnosis.not_evidenced',
    'record.changed_elsewhere',
    'diagnosis.not_in_list',
  ],
});

/** One record. The doctor sees their draft; the patient sees it once it is signed. */
export const getRecord = query({
  name: 'record.get',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: RecordView,
  rejections: ['record.not_found'],
});

/** 更正病历: a new version of a signed record, with the reason, signed anew; every version is kept. */
export const amendRecord = command({
  name: 'record.amend',
  roles: ['doctor'],
  input: z.strictObject({
    consultationId: ConsultationId,
    /** The version that was read before this was written. */
    version: z.int().check(z.minimum(1)),
    record: RecordBody,
    diagnoses: z.optional(Diagnoses),
    disposition: Disposition,
    reason: AmendReason,
    pin: Pin,
  }),
  output: z.object({ version: z.int(), sha256: z.string() }),
  rejections: [
    'record.not_found',
    'record.not_signed',
    'record.sealed',
    'record.changed_elsewhere',
    'record.too_many_versions',
    'diagnosis.only_in_follow_up',
    'evidence.not_confirmed',
    'diagnosis.not_evidenced',
    'diagnosis.missing',
    'record.unchanged',
    'diagnosis.not_in_list',
    ...SIGN_REJECTIONS,
  ],
});

/** One version of a record, as both sides read it. */
export const RecordVersionView = z.object({
  version: z.int(),
  body: RecordDraftBody,
  diagnoses: Diagnoses,
  disposition: z.optional(Disposition),
  /** When this version was signed. */
  at: Instant,
  /** Why it was amended; absent of the first. */
  reason: z.optional(z.string()),
  sha256: z.string(),
  signed: z.optional(Signed),
});
export type RecordVersionView = z.infer<typeof RecordVersionView>;

/** 病历的各个版本, the newest first; there are at most twenty. */
export const listVersions = query({
  name: 'record.listVersions',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: z.object({ versions: z.array(RecordVersionView) }),
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

/** An earlier visit, as the doctor who treats the person now reads it. */
export const EarlierRecord = z.object({
  consultationId: ConsultationId,
  doctor: CaseDoctor,
  signedAt: Instant,
  chiefComplaint: z.string(),
  diagnoses: Diagnoses,
  impression: z.string(),
  plan: z.string(),
});
export type EarlierRecord = z.infer<typeof EarlierRecord>;

/** 以往就诊 of the person of this case, while it goes on: signed records here, newest first, 20 a page. */
export const listHistory = query({
  name: 'record.listHistory',
  roles: ['doctor'],
  input: z.strictObject({
    consultationId: ConsultationId,
    cursor: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.object({ records: z.array(EarlierRecord), nextCursor: z.optional(z.string()) }),
  rejections: ['consultation.not_found', 'consultation.not_in_progress', 'list.cursor_invalid'],
});

/** 封存 of a visit, as both sides see it. */
export const SealView = z.object({
  state: z.enum(['none', 'asked', 'sealed']),
  askedBy: z.optional(SealSide),
  askedAt: z.optional(Instant),
  sealedAt: z.optional(Instant),
  sha256: z.optional(z.string()),
  /** Computed anew: what was sealed, and what stands in the database today, still have this hash. */
  holds: z.optional(z.boolean()),
});
export type SealView = z.infer<typeof SealView>;

/** 封存病历: the first side asks, the other one confirms. */
export const sealRecord = command({
  name: 'record.seal',
  roles: ['patient', 'quality'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: SealView,
  rejections: ['consultation.not_found', 'record.not_signed', 'seal.waiting', 'seal.sealed'],
});

/** How the sealing of a visit stands, and whether it holds. */
export const getSeal = query({
  name: 'record.getSeal',
  roles: ['patient', 'doctor', 'quality', 'auditor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: SealView,
  rejections: ['consultation.not_found'],
});

/** Visits whose sealing was asked for or done, newest first, 20 a page. */
export const listSeals = query({
  name: 'record.listSeals',
  roles: ['quality', 'auditor'],
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({
    seals: z.array(
      z.object({
        consultationId: ConsultationId,
        askedBy: SealSide,
        askedAt: Instant,
        sealedAt: z.optional(Instant),
      }),
    ),
    nextCursor: z.optional(z.string()),
  }),
  rejections: ['list.cursor_invalid'],
});

const OwnTexts = z.object({ templates: RecordTemplates, phrases: RecordPhrases });

/** 病历模板和常用语: my own, and the hospital's templates. */
export const listTexts = query({
  name: 'record.listTexts',
  roles: ['doctor'],
  input: z.strictObject({}),
  output: z.object({ ...OwnTexts.shape, hospital: RecordTemplates }),
  rejections: [],
});

/** 保存病历模板和常用语: all of mine, as they are from now on. */
export const saveTexts = command({
  name: 'record.saveTexts',
  roles: ['doctor'],
  input: z.strictObject({ templates: RecordTemplates, phrases: RecordPhrases }),
  output: OwnTexts,
  rejections: [],
});

/** 院内病历模板, as every doctor sees them. */
export const hospitalTemplates = query({
  name: 'record.hospitalTemplates',
  roles: ['quality', 'auditor'],
  input: z.strictObject({}),
  output: z.object({ templates: RecordTemplates, savedAt: z.optional(Instant) }),
  rejections: [],
});

/** 保存院内病历模板: all of them, as they are from now on. */
export const saveHospitalTemplates = command({
  name: 'record.saveHospitalTemplates',
  roles: ['quality'],
  input: z.strictObject({
    templates: RecordTemplates,
    /** When what was changed had been saved; somebody else's newer list is not written over. */
    since: z.optional(Instant),
  }),
  output: z.object({ templates: RecordTemplates, savedAt: Instant }),
  rejections: ['templates.changed'],
});
