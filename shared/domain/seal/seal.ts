import * as z from 'zod/mini';
import { ConsultationId, PatientId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { Instant } from '../../kernel/time';
import type { Consultation } from '../consultation/consultation';
import type { CallRecording } from '../call/recording';
import type { ColleagueRequest } from '../colleague/request';
import type { Message } from '../consultation/message';
import type { ShownFile } from '../picture/picture';
import type { MedicalRecord } from '../record/record';
import type { Prescription } from '../prescription/prescription';
import type { Signature } from '../signature/signature';
import type { RecordVersion } from '../record/version';
import { asked } from './undecided';

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

/** All that was said and written in a visit. */
export type Sealable = {
  readonly messages: readonly Message[];
  /** None of a visit that the doctor broke off. */
  readonly record: MedicalRecord | undefined;
  readonly earlier: readonly RecordVersion[];
  readonly prescriptions: readonly Prescription[];
  readonly signatures: readonly Signature[];
  readonly recordings: readonly CallRecording[];
  /** 同事协作: what colleagues were asked and said. */
  readonly colleagueRequests: readonly ColleagueRequest[];
  /** What was shown, each by its hash: the files themselves lie sealed in storage. */
  readonly files: readonly ShownFile[];
};

/**
 * Medicine goes on being ordered and given out after the visit, and what nobody has bought runs out: what time changes of a
 * prescription is kept apart, as it stood, in `stoodAs`.
 */
const prescribed = ({
  state: _,
  claim: __,
  orderId: ___,
  ended: ____,
  hasQuestion: _____,
  ...rest
}: Prescription) => rest;
const recorded = ({ keptUntil: _, ...rest }: CallRecording) => rest;
const opined = ({ isOpen: _, ...rest }: ColleagueRequest) => rest;
const unless = <Row>(name: string, rows: readonly Row[]) => (rows.length > 0 ? { [name]: rows } : {});

/** What is sealed: everything that was said and written, nothing that only serves the database. */
export function sealedContent(
  consultation: Consultation,
  { messages, record, earlier, prescriptions, signatures, recordings, colleagueRequests, files }: Sealable,
  stoodAs: StoodAs = standingsOf(prescriptions),
): object {
  const { id, accountId, patientId, patient, doctorId, departmentCode, complaint, pictureIds } = consultation;
  const { riskNotice, requestedAt, acceptedAt, endedAt, disposition, service, channel, evidence } =
    consultation;
  const { restrictedAt: _, ...written } = record ?? {};
  const { termination } = consultation;
  return {
    visit: { id, accountId, patientId, patient, doctorId, departmentCode, complaint, pictureIds },
    ...(termination && { termination }),
    facts: { riskNotice, requestedAt, acceptedAt, endedAt, disposition, service, channel, evidence },
    messages,
    ...(record && { record: written }),
    // Absent of a visit that has none, as of what was sealed before there were any.
    ...unless('earlier', earlier),
    ...unless('prescriptions', prescriptions.map(prescribed)),
    ...(prescriptions.length > 0 && { stoodAs }),
    ...unless('signatures', signatures),
    ...unless('recordings', recordings.map(recorded)),
    ...unless('colleagueRequests', colleagueRequests.map(opined)),
    ...unless('files', files),
  };
}

/** How each prescription stood when the visit was sealed, by its id. */
export type StoodAs = Readonly<Record<string, Pick<Prescription, 'state' | 'ended'>>>;
const standingsOf = (prescriptions: readonly Prescription[]): StoodAs =>
  Object.fromEntries(prescriptions.map(({ id, state, ended }) => [id, { state, ...(ended && { ended }) }]));

/** True of a visit that is over and gets no record: broken off, missed or left unanswered it is fought over no less. */
const isOverUnwritten = ({ state, acceptedAt }: Consultation): boolean =>
  state === 'terminated' || state === 'no_show' || (state === 'expired' && acceptedAt !== undefined);

type SealFacts = {
  readonly side: SealSide;
  /** The press answers the other side: where that has taken its request back, nothing is asked anew. */
  readonly isAnswer: boolean;
  readonly actorId: string;
  readonly sealable: Sealable;
  readonly now: number;
  readonly digestOf: (value: unknown) => string;
};
export type SealRefusal = 'record.not_signed' | 'seal.not_asked' | 'seal.waiting' | 'seal.sealed';

/** 封存: the first side asks, the other one confirms; then the visit is fixed as it stands (医疗纠纷预防和处理条例 §24). */
export function seal(
  consultation: Consultation,
  { side, isAnswer, actorId, sealable, now, digestOf }: SealFacts,
): Result<{ consultation: Consultation; seal?: Seal }, SealRefusal> {
  if (consultation.sealedAt !== undefined) return reject('seal.sealed');
  if (sealable.record?.state !== 'signed' && !isOverUnwritten(consultation))
    return reject('record.not_signed');
  const { sealAsked, eraseTalkAt: _, sealDueAt: __, sealLateAt: ___, ...rest } = consultation;
  if (!sealAsked)
    return isAnswer ? reject('seal.not_asked') : ok({ consultation: asked(consultation, side, now) });
  if (sealAsked.by === side) return reject('seal.waiting');
  const content = sealedContent(consultation, sealable);
  const { id, patientId } = consultation;
  return ok({
    consultation: { ...rest, sealAsked, sealedAt: now },
    seal: {
      id,
      patientId,
      content,
      sha256: digestOf(content),
      askedBy: sealAsked.by,
      askedAt: sealAsked.at,
      confirmedBy: actorId,
      sealedAt: now,
    },
  });
}
