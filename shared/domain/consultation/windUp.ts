import { HOUR_MS, MINUTE_MS } from '../../kernel/time';
import { missedFrom } from '../appointment/appointment';
import type { Tier } from '../appointment/tier';
import { talkMark } from '../audit/chain';
import type { DomainEvent } from '../audit/audit';
import { talkKeptUntil } from '../retention/retention';
import type { Consultation } from './consultation';
import { consultationLifecycle } from './lifecycle';
import type { Message } from './message';
import { closingLine, type MessageFacts, type Place } from './send';

/** 收尾时限, in hours from the end of what was ordered: so long the doctor answers what is left and signs. */
export const WIND_UP_HOURS: Record<Tier, number> = {
  quick: 12,
  named: 24,
  voice: 24,
  video: 24,
  expert: 24,
  team: 24,
};

/** Of a talk that was ordered without an end. */
const NO_END_MINUTES = 48 * 60;

/** 收尾期: from the end of what was ordered on, until the case ends by itself. Undefined before a doctor has accepted. */
export function windUpOf({
  tier,
  acceptedAt,
  talkMinutes = NO_END_MINUTES,
  appointment,
}: Pick<Consultation, 'tier' | 'acceptedAt' | 'talkMinutes' | 'appointment'>):
  { readonly from: number; readonly until: number } | undefined {
  if (acceptedAt === undefined) return undefined;
  const from = appointment
    ? Math.max(appointment.until, missedFrom(appointment))
    : acceptedAt + talkMinutes * MINUTE_MS;
  return { from, until: from + WIND_UP_HOURS[tier] * HOUR_MS };
}

/** 提醒收尾: what was ordered is over, and the doctor has not yet been told. */
export const isWindUpDue = (consultation: Consultation, now: number): boolean =>
  consultation.state === 'in_progress' &&
  consultation.windUpToldAt === undefined &&
  now >= (windUpOf(consultation)?.from ?? Infinity);

/**
 * 到时结束: nobody's case stays open for ever. Where the patient had the last word and the doctor did nothing else for them, the
 * promise is broken and the fee goes back whole; otherwise the talk ends and the record is owed. Undefined before its time.
 */
export function windUp(
  consultation: Consultation,
  {
    place,
    isAnswered,
    ...facts
  }: MessageFacts & {
    readonly place: Place;
    /** The last word is the doctor's, or they prescribed, or were in the room of the visit. */
    readonly isAnswered: boolean;
  },
): { consultation: Consultation; line: Message; event?: DomainEvent } | undefined {
  if (!consultationLifecycle.allows(consultation.state, 'wind_up')) return undefined;
  if (facts.now < (windUpOf(consultation)?.until ?? Infinity)) return undefined;
  const line = closingLine(consultation, place, facts);
  const { lookAt: _, ...rest } = consultation;
  const { id: consultationId, doctorId, paymentId } = consultation;
  const over = {
    ...rest,
    endedAt: facts.now,
    eraseTalkAt: talkKeptUntil(facts.now),
    lastSeq: line.seq,
    said: line.said,
    talk: talkMark(line.seq, line.hash),
  };
  if (isAnswered) return { consultation: { ...over, state: 'record_due', recordOwedSince: facts.now }, line };
  const event = { type: 'consultation.expired' as const, consultationId, doctorId, paymentId };
  return { consultation: { ...over, state: 'expired' }, line, event };
}
