import type { ConsultationId, DoctorId } from '../../kernel/ids';
import { DAY_MS, MINUTE_MS } from '../../kernel/time';
import type { Consultation } from '../consultation/consultation';
import { answerBy } from '../consultation/unanswered';
import { windUpOf } from '../consultation/windUp';
import { proposalUntil, settleBy, type BookedTime } from './appointment';
import type { Slot } from './slot';

/** The row of a time for a case, before it has been paid or after. */
export const slotFor = (
  { slotId, from, until }: BookedTime,
  doctorId: DoctorId,
  consultationId: ConsultationId,
  state: 'held' | 'booked' | 'proposed',
  seatId?: string,
): Slot => ({
  ...{ id: slotId, doctorId, from, until, state, consultationId },
  ...(seatId !== undefined && { seatId }),
});

/** Reminders go out so long before the time. */
const REMIND_BEFORE_MS = { day: DAY_MS, half_hour: 30 * MINUTE_MS } as const;
/** 预约提醒, by when it goes out. */
export type Reminder = keyof typeof REMIND_BEFORE_MS;

/** The reminder that is due now: the last one whose time has come, as long as the visit has not begun. */
export function dueReminder({ appointment, state }: Consultation, now: number): Reminder | undefined {
  if (state !== 'waiting' || !appointment || now >= appointment.from) return undefined;
  const sent = appointment.reminded ?? [];
  if (now >= appointment.from - REMIND_BEFORE_MS.half_hour)
    return sent.includes('half_hour') ? undefined : 'half_hour';
  if (now >= appointment.from - REMIND_BEFORE_MS.day) return sent.includes('day') ? undefined : 'day';
  return undefined;
}

/** When a timer must look at a case again; undefined when there is nothing to see to. */
export function lookAtOf(consultation: Consultation, now: number): number | undefined {
  const { appointment, state } = consultation;
  if (state === 'in_progress') {
    const over = windUpOf(consultation);
    const due = [answerBy(consultation), consultation.windUpToldAt === undefined && over?.from];
    return Math.min(
      ...due.filter((it): it is number => typeof it === 'number' && it > now),
      over?.until ?? now,
    );
  }
  if (!appointment) return undefined;
  if (state !== 'waiting') return undefined;
  const settling = settleBy(appointment);
  const due = [
    appointment.from - REMIND_BEFORE_MS.day,
    appointment.from - REMIND_BEFORE_MS.half_hour,
    ...(appointment.proposal ? [proposalUntil(appointment, appointment.proposal)] : []),
  ]
    .filter((it) => it > now)
    .sort((a, b) => a - b);
  if (settling === undefined) return due[0];
  return Math.min(Math.max(settling, now), ...due);
}

/** The case with the instant at which it must be looked at next. */
export function looked(consultation: Consultation, now: number): Consultation {
  const { lookAt: _, ...rest } = consultation;
  const lookAt = lookAtOf(rest, now);
  return lookAt === undefined ? rest : { ...rest, lookAt };
}
