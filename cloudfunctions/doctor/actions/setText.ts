import { setText } from '@shared/contracts/doctor';
import { setTextService } from '@shared/domain/doctor/textService';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

export const setTextAction = implementCommand(setText, async ({ input, actor, tx }) => {
  const doctor = await tx.doctors.find(actor.id);
  if (!doctor) throw new Error('an account names a doctor that is not there');
  const decision = setTextService(doctor, input);
  if (!decision.ok) return decision;
  tx.doctors.replace(decision.value);
  return ok(decision.value.text);
});
