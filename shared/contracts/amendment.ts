import * as z from 'zod/mini';
import { Disposition } from '../domain/record/disposition';
import { Diagnoses, RecordBody, RecordDraftBody } from '../domain/record/record';
import { AmendReason } from '../domain/record/version';
import { Pin } from '../domain/signature/pin';
import { SIGN_REJECTIONS, Signed } from '../domain/signature/signed';
import { command, query } from '../kernel/contract';
import { ConsultationId } from '../kernel/ids';
import { Instant } from '../kernel/time';

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
    'doctor.not_qualified',
    'doctor.face_check_missing',
    'record.not_signed',
    'record.sealed',
    'record.changed_elsewhere',
    'record.too_many_versions',
    'institution.not_licensed',
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
