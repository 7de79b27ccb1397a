import { setIntake } from '@shared/contracts/doctor';
import { intakeOf, setIntake as decide } from '@shared/domain/doctor/intake';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

export const setIntakeAction = implementCommand(setIntake, async ({ input, actor, tx }) => {
  const doctor = await tx.doctors.find(actor.id);
  if (!doctor) throw new Error('an account names a doctor that is not there');
  const changed = decide(doctor, input);
  tx.doctors.replace(changed);
  return ok(intakeOf(changed));
});
