import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation } from '../consultation/consultation';
import { CLOSES_AFTER_MS, OPENS_BEFORE_MS } from './call';

/** From when until when a room lets people in (epoch ms). */
export type Window = { readonly opensAt: number; readonly closesAt: number };

/** The window of an appointment. */
export const windowOf = ({ from, until }: { readonly from: number; readonly until: number }): Window => ({
  opensAt: from - OPENS_BEFORE_MS,
  closesAt: until + CLOSES_AFTER_MS,
});

/** Why nobody is let into the room of a case. */
export type WindowRefusal =
  | 'call.text_only'
  | 'consultation.not_paid'
  | 'consultation.not_open'
  | 'call.not_booked'
  | 'call.too_early'
  | 'call.too_late';

/** 可进入诊室: a paid, open case by voice or video, in the time of its appointment. */
export function roomOpen(
  consultation: Pick<Consultation, 'channel' | 'state' | 'appointment'>,
  now: number,
): Result<Window, WindowRefusal> {
  const { channel, state, appointment } = consultation;
  if (channel === 'text') return reject('call.text_only');
  if (state === 'awaiting_payment') return reject('consultation.not_paid');
  if (state !== 'waiting' && state !== 'in_progress') return reject('consultation.not_open');
  if (!appointment) return reject('call.not_booked');
  const window = windowOf(appointment);
  if (now < window.opensAt) return reject('call.too_early');
  return now < window.closesAt ? ok(window) : reject('call.too_late');
}
