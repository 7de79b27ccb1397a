import { shanghai } from '../../kernel/time';
import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation } from '../consultation/consultation';
import type { Doctor } from '../doctor/doctor';
import { periodsOn } from '../doctor/schedule';
import type { Appointment } from './appointment';
import { looked } from './booking';
import { isCovered } from './week';

/** 节假日 of a day, empty where something else lies outside the schedule. */
const causeOf = ({ days }: Pick<Doctor, 'days'>, day: string): string =>
  days?.find((it) => it.day === day)?.holiday ?? '';

/** A case that has, or will have once it is paid, a time that has not come. */
const isAhead = (it: Consultation, now: number): it is Consultation & { readonly appointment: Appointment } =>
  (it.state === 'waiting' || it.state === 'awaiting_payment') &&
  it.appointment !== undefined &&
  now < it.appointment.from;

/**
 * 待处置: a change of the schedule has left a booked time outside it, and its doctor decides what becomes of it; or it is inside
 * again. Undefined where nothing changes.
 */
export function withSchedule(
  consultation: Consultation,
  doctor: Doctor,
  now: number,
): Consultation | undefined {
  if (!isAhead(consultation, now)) return undefined;
  const { unsettled, ...appointment } = consultation.appointment;
  const { day } = shanghai(appointment.from);
  if (isCovered(appointment, periodsOn(doctor, day)))
    return unsettled && looked({ ...consultation, appointment }, now);
  const holiday = causeOf(doctor, day);
  if (unsettled || appointment.kept === holiday) return undefined;
  return looked({ ...consultation, appointment: { ...appointment, unsettled: { at: now, holiday } } }, now);
}

/** 照常看: the doctor sees the patient at the time as it stands. */
export function keep(
  consultation: Consultation,
  now: number,
): Result<Consultation, 'appointment.not_booked' | 'appointment.nothing_to_settle'> {
  if (!isAhead(consultation, now) || consultation.state !== 'waiting')
    return reject('appointment.not_booked');
  const { unsettled, ...appointment } = consultation.appointment;
  if (!unsettled) return reject('appointment.nothing_to_settle');
  return ok(looked({ ...consultation, appointment: { ...appointment, kept: unsettled.holiday } }, now));
}
