import * as z from 'zod/mini';
import { AccountId, ConsultationId, DeviceId, DoctorId, PatientId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Instant } from '../../kernel/time';
import { Diagnosis } from '../diagnosis/code';
import { MAX_DIAGNOSES } from '../followUp/evidence';
import { Signed } from '../signature/signed';
import { Disposition } from './disposition';

/** 病历的六项, in the order a clinic writes them. */
export const RecordBody = z.strictObject({
  /** 主诉 */
  chiefComplaint: typedText(1, 200),
  /** 现病史 */
  presentIllness: typedText(1, 3000),
  /** 既往史 */
  pastHistory: typedText(1, 2000),
  /** 过敏史 */
  allergies: typedText(1, 500),
  /** 初步意见 */
  impression: typedText(1, 2000),
  /** 处理意见 */
  plan: typedText(1, 3000),
});
export type RecordBody = z.infer<typeof RecordBody>;

/** 诊断, the main one first; each code once. */
export const Diagnoses = z.array(Diagnosis).check(
  z.maxLength(MAX_DIAGNOSES),
  z.refine((all) => new Set(all.map(({ code }) => code)).size === all.length),
);

/** A record in the making: any part may still be empty or missing. */
export const RecordDraftBody = z.strictObject({
  chiefComplaint: typedText(0, 200),
  presentIllness: typedText(0, 3000),
  pastHistory: typedText(0, 2000),
  allergies: typedText(0, 500),
  impression: typedText(0, 2000),
  plan: typedText(0, 3000),
});
export type RecordDraftBody = z.infer<typeof RecordDraftBody>;

/** 更正 of a signed record: which version it makes, and why. */
export const Amendment = z.object({ version: z.int(), reason: z.string(), at: Instant });

/** 病历 as stored: one per consultation. A draft belongs to the doctor; a signed one carries its hash and is changed by a version of its own alone. */
export const MedicalRecord = z.object({
  id: ConsultationId,
  accountId: AccountId,
  patientId: PatientId,
  doctorId: DoctorId,
  state: z.enum(['draft', 'signed']),
  body: RecordDraftBody,
  /** 诊断, ICD-10; only in a 复诊 whose evidence is confirmed. */
  diagnoses: z.optional(Diagnoses),
  disposition: z.optional(Disposition),
  savedAt: Instant,
  /** 草稿版本: 1, 2, 3 … with every save, and the install of the app that saved last. Gone when it is signed. */
  revision: z.optional(z.int()),
  savedBy: z.optional(DeviceId),
  signedAt: z.optional(Instant),
  /** 限制处理, as of its case. */
  restrictedAt: z.optional(Instant),
  /** SHA-256 of the canonical JSON of what was signed. */
  sha256: z.optional(z.string()),
  /** 电子签名 of the doctor over what the hash covers; absent of what was closed before there were signatures. */
  signed: z.optional(Signed),
  /** 更正: absent in the record as it was first signed. */
  amended: z.optional(Amendment),
});
export type MedicalRecord = z.infer<typeof MedicalRecord>;
