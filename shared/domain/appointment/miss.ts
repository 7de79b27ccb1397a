import { ok, reject, type Result } from '../../kernel/result';
import { talkMark } from '../audit/chain';
import type { Consultation } from '../consultation/consultation';
import { consultationLifecycle } from '../consultation/lifecycle';
import type { Message } from '../consultation/message';
import { closingLine, type MessageFacts, type Place } from '../consultation/send';
import { talkKeptUntil } from '../retention/retention';
import { missedFrom } from './appointment';

/** The patient has come: into the room, or with a word. Undefined when that is known or means nothing here. */
export function arrived(consultation: Consultation, now: number): Consultation | undefined {
  const { appointment, state } = consultation;
  if (!appointment || appointment.arrivedAt !== undefined) return undefined;
  if (state !== 'waiting' && state !== 'in_progress') return undefined;
  return { ...consultation, appointment: { ...appointment, arrivedAt: now } };
}

/** True of a patient who has come, or has said something in the talk. */
const isThere = ({ appointment, said }: Consultation, place: Place): boolean =>
  appointment?.arrivedAt !== undefined || said.patient > 0 || place.said.patient > 0;

/**
 * 爽约: the doctor is there, and the patient has not come within the published minutes. The fee stays with the doctor; having
 * accepted alone is not being there.
 */
export function miss(
  consultation: Consultation,
  {
    place,
    wasInRoom,
    ...facts
  }: MessageFacts & {
    readonly place: Place;
    /** The doctor has been in the room of the visit. */
    readonly wasInRoom: boolean;
  },
): Result<
  { consultation: Consultation; line: Message },
  | 'consultation.not_in_progress'
  | 'appointment.not_booked'
  | 'appointment.too_early'
  | 'appointment.patient_came'
  | 'appointment.doctor_not_there'
> {
  if (!consultationLifecycle.allows(consultation.state, 'miss'))
    return reject('consultation.not_in_progress');
  if (!consultation.appointment) return reject('appointment.not_booked');
  if (facts.now < missedFrom(consultation.appointment)) return reject('appointment.too_early');
  if (isThere(consultation, place)) return reject('appointment.patient_came');
  if (!wasInRoom && place.said.doctor === 0) return reject('appointment.doctor_not_there');
  const line = closingLine(consultation, place, facts);
  const { lookAt: _, ...rest } = consultation;
  return ok({
    consultation: {
      ...rest,
      state: 'no_show',
      endedAt: facts.now,
      eraseTalkAt: talkKeptUntil(facts.now),
      lastSeq: line.seq,
      said: line.said,
      talk: talkMark(line.seq, line.hash),
    },
    line,
  });
}
