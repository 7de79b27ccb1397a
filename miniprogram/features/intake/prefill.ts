import type { PatientId } from '@shared/kernel/ids';
import { withProfile } from './draft';
import { intake } from './intake';
import { intakeService } from './service';

/** Puts 健康档案 of this person into a draft that says nothing of it yet. Without an answer it is asked as ever. */
export async function prefill(patientId: PatientId, service = intakeService): Promise<void> {
  const reply = await service.health(patientId);
  const profile = reply.ok ? reply.value.profile : undefined;
  if (profile) intake.change((draft) => withProfile(draft, patientId, profile));
}
