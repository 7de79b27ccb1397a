import { ok, reject, type Result } from '../../kernel/result';
import { talkMark } from '../audit/chain';
import type { Diagnosis } from '../diagnosis/code';
import { mayDiagnose, needsDiagnosis, type DiagnosisRefusal } from '../followUp/powers';
import { talkKeptUntil } from '../retention/retention';
import type { Disposition } from '../record/disposition';
import type { SigningDoctor } from '../record/document';
import type { RecordBody } from '../record/record';
import { sign, type SignedRecord } from '../record/sign';
import type { Consultation } from './consultation';
import { consultationLifecycle } from './lifecycle';
import type { Message } from './message';
import { closingLine, type MessageFacts, type Place } from './send';

/** What is known when a case is closed; id and salt are those of the closing line. */
type CloseFacts = MessageFacts & { readonly place: Place; readonly doctor: SigningDoctor };

type Closing = {
  readonly record: RecordBody;
  readonly diagnoses?: readonly Diagnosis[] | undefined;
  readonly disposition?: Disposition | undefined;
};

/** 结束问诊: the record is signed, the case completed and its conversation ended, in one step. */
export function close(
  consultation: Consultation,
  { record, diagnoses = [], disposition }: Closing,
  { place, doctor, ...facts }: CloseFacts,
): Result<
  SignedRecord & { consultation: Consultation; line: Message },
  'consultation.not_in_progress' | 'consultation.disposition_missing' | DiagnosisRefusal | 'diagnosis.missing'
> {
  if (!consultationLifecycle.allows(consultation.state, 'complete'))
    return reject('consultation.not_in_progress');
  if (!disposition) return reject('consultation.disposition_missing');
  const power = mayDiagnose(consultation, diagnoses);
  if (!power.ok) return power;
  if (diagnoses.length === 0 && needsDiagnosis(consultation)) return reject('diagnosis.missing');
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
    ...sign(consultation, { body: record, diagnoses, disposition }, { ...facts, doctor }),
  });
}
