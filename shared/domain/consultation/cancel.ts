import { ok, reject, type Result } from '../../kernel/result';
import type { DomainEvent } from '../audit/audit';
import type { Consultation } from './consultation';
import { consultationLifecycle } from './lifecycle';

/** 取消问诊: before a doctor has accepted; the order follows by the event, paid or not. */
export function cancel(
  consultation: Consultation,
  now: number,
): Result<{ consultation: Consultation; event: DomainEvent }, 'consultation.not_cancellable'> {
  if (!consultationLifecycle.allows(consultation.state, 'cancel'))
    return reject('consultation.not_cancellable');
  const { id: consultationId, doctorId, paymentId } = consultation;
  return ok({
    consultation: { ...consultation, state: 'cancelled', endedAt: now },
    event: { type: 'consultation.cancelled', consultationId, doctorId, paymentId },
  });
}
