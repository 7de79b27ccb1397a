import { acceptByOf } from '../appointment/appointment';
import { looked } from '../appointment/booking';
import { MINUTE_MS } from '../../kernel/time';
import type { DomainEvent } from '../audit/audit';
import type { Consultation } from './consultation';
import { consultationLifecycle } from './lifecycle';
import { hasReachedDoctor } from './policy';

/** 已支付: the case waits for its doctor from now on; money for a case that was over by then goes back. */
export function paid(
  consultation: Consultation,
  now: number,
): { consultation?: Consultation; event: DomainEvent } | undefined {
  // The news of one payment may come more than once.
  if (hasReachedDoctor(consultation)) return undefined;
  const { id: consultationId, doctorId, paymentId } = consultation;
  if (!consultationLifecycle.allows(consultation.state, 'pay'))
    return { event: { type: 'consultation.refund_due', consultationId, paymentId } };
  const { appointment, promiseMinutes } = consultation;
  const acceptBy = appointment ? acceptByOf(appointment) : now + promiseMinutes * MINUTE_MS;
  return {
    consultation: looked({ ...consultation, state: 'waiting', waitingSince: now, acceptBy }, now),
    event: { type: 'consultation.waiting', consultationId, doctorId },
  };
}

/** 未支付关闭: undefined when the case has moved on. */
export const abandoned = (consultation: Consultation, now: number): Consultation | undefined =>
  consultationLifecycle.allows(consultation.state, 'abandon')
    ? { ...consultation, state: 'abandoned', endedAt: now }
    : undefined;
