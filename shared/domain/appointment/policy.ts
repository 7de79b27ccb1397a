import type { AccountId } from '../../kernel/ids';
import type { ConsultationState } from '../consultation/consultation';
import { APPOINTMENT_RULES, freeUntil, missedFrom, type Appointment, type BookedTime } from './appointment';
import type { Wait } from './wait';

/** Whoever waits for a time leaves the list; nobody else knows that they wait. */
export const mayLeave = (wait: Wait | undefined, accountId: AccountId): wait is Wait =>
  wait?.accountId === accountId;

/** A paid time is given back freely until two hours before it; to the last where the hospital has changed something. */
export const mayGiveBack = (
  appointment: BookedTime & {
    readonly insteadOf?: unknown;
    readonly proposal?: unknown;
    readonly unsettled?: unknown;
  },
  now: number,
): boolean =>
  appointment.insteadOf !== undefined ||
  appointment.proposal !== undefined ||
  appointment.unsettled !== undefined ||
  now < freeUntil(appointment);

/** True when a time was moved so often that it stays. */
export const hasMovesLeft = ({ moved }: Pick<Appointment, 'moved'>): boolean =>
  moved < APPOINTMENT_RULES.mostMoves;

/** The patient moves it while it is free, and not for ever. */
export const mayMove = (appointment: Pick<Appointment, 'from' | 'until' | 'slotId' | 'moved'>, now: number) =>
  now < freeUntil(appointment) && hasMovesLeft(appointment);

/** The doctor proposes another time before this one has come, one at a time. */
export const mayPropose = (
  { state, from, hasProposal }: { state: ConsultationState; from: number; hasProposal: boolean },
  now: number,
): boolean => state === 'waiting' && !hasProposal && now < from;

/** The doctor calls off what has not begun. */
export const mayCallOff = ({ state }: { readonly state: ConsultationState }): boolean => state === 'waiting';

/** The doctor says that nobody came, from the published minute on, of a visit that goes on and whose patient has not come. */
export const mayMiss = (
  visit: BookedTime & { readonly state: ConsultationState; readonly arrivedAt?: number | undefined },
  now: number,
): boolean => visit.state === 'in_progress' && visit.arrivedAt === undefined && now >= missedFrom(visit);
