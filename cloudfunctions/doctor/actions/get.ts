import { getDoctor } from '@shared/contracts/doctor';
import { isOffered } from '@shared/domain/doctor/directory';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf } from '../present';

export const getAction = implementQuery(getDoctor, async ({ input, db, ports, now }) => {
  const doctor = await db.doctors.find(input.doctorId);
  if (!doctor || !isOffered(doctor, now)) return reject('doctor.not_found');
  return ok(await pageOf(doctor, db, ports, now));
});
