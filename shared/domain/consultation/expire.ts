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
  return hasExpired(consultation, now) ? ended(consultation, now) : undefined;
}

/** 医生停止接诊: nobody waits in vain for a doctor who may not accept; undefined when this case does not wait. */
export const unserved = (consultation: Consultation, now: number): ReturnType<typeof expire> =>
  consultation.state === 'waiting' ? ended(consultation, now) : undefined;

function ended(consultation: Consultation, now: number): { consultation: Consultation; event: DomainEvent } {
  const { id: consultationId, doctorId, paymentId } = consultation;
  return {
    consultation: { ...consultation, state: 'expired', endedAt: now },
    event: { type: 'consultation.expired', consultationId, doctorId, paymentId },
  };
}
