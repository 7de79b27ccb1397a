import type { Doctor } from '@shared/domain/doctor/doctor';
import type { DoctorId } from '@shared/kernel/ids';

/** The doctor who acts. @throws where the account names one that is not there. */
export async function me(
  doctors: { readonly find: (id: string) => Promise<Doctor | undefined> },
  { id }: { readonly id: DoctorId },
): Promise<Doctor> {
  const doctor = await doctors.find(id);
  if (!doctor) throw new Error('an account names a doctor that is not there');
  return doctor;
}
