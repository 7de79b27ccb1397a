import { acceptFrom } from '../appointment/appointment';
import { looked } from '../appointment/booking';
import type { DeviceId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import type { DomainEvent } from '../audit/audit';
import { mayAnswer, type Practice } from '../doctor/fitness';
import { licensed } from '../licence/licensed';
import type { Licence } from '../licence/licence';
import type { Consultation } from './consultation';
import { hasExpired } from './expire';
import { consultationLifecycle } from './lifecycle';

/** 接诊. A case whose promised time is over belongs to the refund, even when the timer has not come round yet. */
export function accept(
  consultation: Consultation,
  {
    doctor,
    deviceId,
    licences,
  }: {
    readonly doctor: Practice | undefined;
    readonly deviceId: DeviceId | undefined;
    readonly licences: readonly Licence[];
  },
  now: number,
): Result<
  { consultation: Consultation; event: DomainEvent },
  | 'consultation.not_waiting'
  | 'consent.withdrawn'
  | 'appointment.too_early'
  | 'institution.not_licensed'
  | 'doctor.not_qualified'
  | 'doctor.face_check_missing'
> {
  if (!consultationLifecycle.allows(consultation.state, 'accept')) return reject('consultation.not_waiting');
  if (hasExpired(consultation, now)) return reject('consultation.not_waiting');
  if (consultation.consentEndedAt !== undefined) return reject('consent.withdrawn');
  if (consultation.appointment && now < acceptFrom(consultation.appointment))
    return reject('appointment.too_early');
  const open = licensed(licences, consultation.departmentCode, now);
  if (!open.ok) return open;
  const fit = mayAnswer(doctor, deviceId, now);
  if (!fit.ok) return fit;
  const { id: consultationId, doctorId } = consultation;
  return ok({
    consultation: looked({ ...consultation, state: 'in_progress', acceptedAt: now }, now),
    event: { type: 'consultation.accepted', consultationId, doctorId },
  });
}
