import type { DomainEvent } from '../audit/audit';
import type { Consultation } from './consultation';

/** True when the promised time is over and nobody has accepted. */
export const hasExpired = ({ state, acceptBy }: Consultation, now: number): boolean =>
  state === 'waiting' && acceptBy !== undefined && acceptBy <= now;

/** 超时未接诊: undefined when there is nothing to do. */
export function expire(
  consultation: Consultation,
  now: number,
): { consultation: Consultation; event: DomainEvent } | undefined {
  if (!hasExpired(consultation, now)) return undefined;
  const { id: consultationId, doctorId, paymentId } = consultation;
  return {
    consultation: { ...consultation, state: 'expired', endedAt: now },
    event: { type: 'consultation.expired', consultationId, doctorId, paymentId },
  };
}
