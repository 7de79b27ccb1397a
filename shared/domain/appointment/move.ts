import { ok, reject, type Result } from '../../kernel/result';
import type { DomainEvent } from '../audit/audit';
import type { Consultation } from '../consultation/consultation';
import { acceptByOf, freeUntil, proposalUntil, type Appointment, type BookedTime } from './appointment';
import { looked } from './booking';
import { hasMovesLeft, mayCallOff, mayPropose } from './policy';

type Booked = Consultation & { readonly appointment: Appointment };

/** A case that waits for its booked time. */
const isBooked = (it: Consultation): it is Booked => it.state === 'waiting' && it.appointment !== undefined;

/** The case at another time; whoever had said yes to a reminder is reminded anew, and whoever had come comes anew. */
function at(
  consultation: Booked,
  { slotId, from, until }: BookedTime,
  moved: number,
  now: number,
): Consultation {
  const {
    proposal: _,
    reminded: __,
    unsettled: ___,
    kept: ____,
    arrivedAt: _____,
    ...rest
  } = consultation.appointment;
  const appointment = { ...rest, slotId, from, until, moved };
  return looked({ ...consultation, appointment, acceptBy: acceptByOf(appointment) }, now);
}

/** 改期 by the patient, while it is free to. */
export function move(
  consultation: Consultation,
  time: BookedTime,
  now: number,
): Result<Consultation, 'appointment.not_booked' | 'appointment.too_late' | 'appointment.moves_used'> {
  if (!isBooked(consultation)) return reject('appointment.not_booked');
  const { appointment } = consultation;
  if (now >= freeUntil(appointment)) return reject('appointment.too_late');
  if (!hasMovesLeft(appointment)) return reject('appointment.moves_used');
  return ok(at(consultation, time, appointment.moved + 1, now));
}

/** 改期提议 by the doctor: nothing changes until the patient has said yes. */
export function propose(
  consultation: Consultation,
  { slotId, from, until, beside }: BookedTime & { readonly beside?: true },
  now: number,
): Result<Consultation, 'appointment.not_booked' | 'appointment.already_proposed'> {
  if (!isBooked(consultation)) return reject('appointment.not_booked');
  const asked = { state: consultation.state, from: consultation.appointment.from, hasProposal: false };
  if (!mayPropose(asked, now)) return reject('appointment.not_booked');
  if (consultation.appointment.proposal) return reject('appointment.already_proposed');
  const appointment = {
    ...consultation.appointment,
    proposal: { slotId, from, until, at: now, ...(beside && { beside }) },
  };
  return ok(looked({ ...consultation, appointment }, now));
}

/** 同意改期. It does not count as a move of the patient's. */
export function agree(
  consultation: Consultation,
  now: number,
): Result<Consultation, 'appointment.nothing_proposed'> {
  const proposal = isBooked(consultation) ? consultation.appointment.proposal : undefined;
  if (!isBooked(consultation) || !proposal || now >= proposalUntil(consultation.appointment, proposal))
    return reject('appointment.nothing_proposed');
  const moved = at(consultation, proposal, consultation.appointment.moved, now);
  // 加号: the doctor has offered a time outside the schedule, which is no reason to ask them again.
  return ok(proposal.beside ? { ...moved, appointment: { ...moved.appointment!, kept: '' } } : moved);
}

/** A proposal that was not answered is over when either time has come; undefined when there is none. */
export function withoutProposal(consultation: Consultation, now: number): Consultation | undefined {
  if (!consultation.appointment?.proposal) return undefined;
  const { proposal: _, ...appointment } = consultation.appointment;
  return looked({ ...consultation, appointment }, now);
}

/** 停诊 by the doctor, before the time: the case is cancelled and the fee goes back by the event. */
export function callOff(
  consultation: Consultation,
  now: number,
): Result<{ consultation: Consultation; event: DomainEvent }, 'appointment.not_booked'> {
  if (!isBooked(consultation) || !mayCallOff(consultation)) return reject('appointment.not_booked');
  const { id: consultationId, doctorId, paymentId } = consultation;
  return ok({
    consultation: { ...consultation, state: 'cancelled', endedAt: now, calledOffAt: now },
    event: { type: 'consultation.cancelled', consultationId, doctorId, paymentId },
  });
}
