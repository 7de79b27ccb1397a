import * as z from 'zod/mini';
import { ConsultationId, PatientId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { Instant } from '../../kernel/time';
import type { Consultation } from '../consultation/consultation';
import type { Message } from '../consultation/message';
import type { MedicalRecord } from '../record/record';
import type { RecordVersion } from '../record/version';

/** Either side of a dispute. */
export const SealSide = z.enum(['patient', 'hospital']);
export type SealSide = z.infer<typeof SealSide>;

/** 封存 as stored: made once, when both sides have confirmed, and never written again. */
export const Seal = z.object({
  id: ConsultationId,
  patientId: PatientId,
  /** The visit as it stood: case, conversation, record. */
  content: z.unknown(),
  /** SHA-256 of the canonical JSON of `content`. */
  sha256: z.string(),
  askedBy: SealSide,
  askedAt: Instant,
  /** Who confirmed for the hospital, or the account that did for the patient. */
  confirmedBy: z.string(),
  sealedAt: Instant,
});
export type Seal = z.infer<typeof Seal>;

/** What is sealed: everything that was said and written, nothing that only serves the database. */
export function sealedContent(
  consultation: Consultation,
  messages: readonly Message[],
  record: MedicalRecord,
  earlier: readonly RecordVersion[],
): object {
  const { id, accountId, patientId, patient, doctorId, departmentCode, complaint, pictureIds } = consultation;
  const { riskNotice, requestedAt, acceptedAt, endedAt, disposition, service, channel, evidence } =
    consultation;
  const { restrictedAt: _, ...written } = record;
  return {
    visit: { id, accountId, patientId, patient, doctorId, departmentCode, complaint, pictureIds },
    facts: { riskNotice, requestedAt, acceptedAt, endedAt, disposition, service, channel, evidence },
    messages,
    record: written,
    // Absent of a record that was never amended, as of what was sealed before records could be.
    ...(earlier.length > 0 && { earlier }),
  };
}

type SealFacts = {
  readonly side: SealSide;
  readonly actorId: string;
  readonly record: MedicalRecord | undefined;
  readonly earlier: readonly RecordVersion[];
  readonly messages: readonly Message[];
  readonly now: number;
  readonly digestOf: (value: unknown) => string;
};
export type SealRefusal = 'record.not_signed' | 'seal.waiting' | 'seal.sealed';

/** 封存: the first side asks, the other one confirms; then the visit is fixed as it stands (医疗纠纷预防和处理条例 §24). */
export function seal(
  consultation: Consultation,
  { side, actorId, record, earlier, messages, now, digestOf }: SealFacts,
): Result<{ consultation: Consultation; seal?: Seal }, SealRefusal> {
  if (consultation.sealedAt !== undefined) return reject('seal.sealed');
  if (record?.state !== 'signed') return reject('record.not_signed');
  const { sealAsked, eraseTalkAt: _, ...rest } = consultation;
  if (!sealAsked)
    return ok({ consultation: { ...consultation, sealAsked: { by: side, at: now }, sealAskedAt: now } });
  if (sealAsked.by === side) return reject('seal.waiting');
  const content = sealedContent(consultation, messages, record, earlier);
  const { id, patientId } = consultation;
  const asked = { askedBy: sealAsked.by, askedAt: sealAsked.at };
  return ok({
    consultation: { ...rest, sealAsked, sealedAt: now },
    seal: {
      id,
      patientId,
      content,
      sha256: digestOf(content),
      ...asked,
      confirmedBy: actorId,
      sealedAt: now,
    },
  });
}
