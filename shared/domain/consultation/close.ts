import { ok, reject, type Result } from '../../kernel/result';
import { talkMark } from '../audit/chain';
import type { Diagnosis } from '../diagnosis/code';
import { mayDiagnose, needsDiagnosis, type DiagnosisRefusal } from '../followUp/powers';
import type { Licence } from '../licence/licence';
import { licensed } from '../licence/licensed';
import { talkKeptUntil } from '../retention/retention';
import { isInPerson, type Disposition } from '../record/disposition';
import type { SigningDoctor } from '../record/document';
import type { RecordBody } from '../record/record';
import { sign, type SignedRecord } from '../record/sign';
import type { Consultation } from './consultation';
import { consultationLifecycle } from './lifecycle';
import type { Message } from './message';
import { closingLine, type MessageFacts, type Place } from './send';

/** What is known when a case is closed; id and salt are those of the closing line. */
type CloseFacts = MessageFacts & {
  readonly place: Place;
  /** The doctor has been in the room of a booked visit. */
  readonly wasInRoom: boolean;
  readonly doctor: SigningDoctor;
  readonly licences: readonly Licence[];
};

type Closing = {
  readonly record: RecordBody;
  readonly diagnoses?: readonly Diagnosis[] | undefined;
  readonly disposition?: Disposition | undefined;
};

/**
 * 结束问诊: the record is signed, the case completed and its conversation ended, in one step. Where the hospital may not treat
 * any more, what was done so far is signed without a diagnosis, and the patient sent to a hospital (ADR 18).
 */
export function close(
  consultation: Consultation,
  { record, diagnoses = [], disposition }: Closing,
  { place, wasInRoom, doctor, licences, ...facts }: CloseFacts,
): Result<
  SignedRecord & { consultation: Consultation; line?: Message },
  | 'consultation.not_in_progress'
  | 'consultation.disposition_missing'
  | 'appointment.doctor_not_there'
  | 'institution.not_licensed'
  | DiagnosisRefusal
  | 'diagnosis.missing'
> {
  if (!consultationLifecycle.allows(consultation.state, 'complete'))
    return reject('consultation.not_in_progress');
  if (!disposition) return reject('consultation.disposition_missing');
  // Who booked a time is not written off before anybody has come to them: accepting alone is not being there.
  const isVisit = consultation.state === 'in_progress' && consultation.appointment !== undefined;
  if (isVisit && !wasInRoom && place.said.doctor === 0) return reject('appointment.doctor_not_there');
  const open = licensed(licences, consultation.departmentCode, facts.now);
  const isHandedOn = diagnoses.length === 0 && isInPerson(disposition);
  if (!open.ok && !isHandedOn) return open;
  const power = mayDiagnose(consultation, diagnoses);
  if (!power.ok) return power;
  if (open.ok && diagnoses.length === 0 && needsDiagnosis(consultation)) return reject('diagnosis.missing');
  const signed = sign(consultation, { body: record, diagnoses, disposition }, { ...facts, doctor });
  // 补签: the talk had ended by itself, and only the record was owed.
  if (consultation.state === 'record_due') {
    const { recordOwedSince: _, unwritten: __, ...rest } = consultation;
    return ok({ consultation: { ...rest, state: 'completed', disposition }, ...signed });
  }
  const line = closingLine(consultation, place, facts);
  return ok({
    consultation: {
      ...consultation,
      state: 'completed',
      disposition,
      endedAt: facts.now,
      eraseTalkAt: talkKeptUntil(facts.now),
      lastSeq: line.seq,
      said: line.said,
      talk: talkMark(line.seq, line.hash),
    },
    line,
    ...signed,
  });
}
