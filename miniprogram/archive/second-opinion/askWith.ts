import type { RecordView } from '@shared/contracts/record';
import type { DoctorId } from '@shared/kernel/ids';
import { complaintOf } from '../../features/intake/complaint';
import { forSecondOpinion } from '../../features/intake/draft';
import { intake } from '../../features/intake/intake';
import { prefill } from '../../features/intake/prefill';
import { patientService } from '../../features/patient/service';
import { goTo } from '../../platform/navigation';

/** Begins an order with the second doctor: what is known is filled in, and what is missing is asked for first. */
export async function askWith({ patient, doctor, diagnoses, body }: RecordView, second: DoctorId) {
  const about = diagnoses.map(({ name }) => name).join('、') || (body.chiefComplaint ?? '');
  intake.open();
  intake.change((draft) => forSecondOpinion(draft, patient.id, { about, doctor: doctor.name }));
  const [persons] = await Promise.all([patientService.list(), prefill(patient.id)]);
  const person = persons.ok ? persons.value.patients.find(({ id }) => id === patient.id) : undefined;
  const isWhole = person && complaintOf(intake.snapshot(), person, Date.now()) !== undefined;
  return isWhole ? goTo.confirm({ doctor: second, renew: '1' }) : goTo.describe({ doctor: second });
}
