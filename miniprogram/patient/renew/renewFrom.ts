import type { RecordItem } from '@shared/contracts/record';
import { shanghai } from '@shared/kernel/time';
import { complaintOf } from '../../features/intake/complaint';
import { forRenewal } from '../../features/intake/draft';
import { intake } from '../../features/intake/intake';
import { prefill } from '../../features/intake/prefill';
import { patientService } from '../../features/patient/service';
import { goTo } from '../../platform/navigation';

/** Characters of the diagnosis that an order carries; the record behind it has it whole. */
const MAX_DIAGNOSIS = 100;

type Signed = Pick<RecordItem, 'consultationId' | 'patient' | 'doctor' | 'diagnoses' | 'signedAt'>;

/**
 * 按这次诊断复诊: what is known is filled in. Where nothing is missing the next page is the one to read over and pay;
 * else the one that asks for what is.
 */
export async function renewFrom(
  { consultationId, patient, doctor, diagnoses, signedAt }: Signed,
  to = goTo,
): Promise<void> {
  const earlier = {
    diagnosis: [...diagnoses.map(({ name }) => name).join('、')].slice(0, MAX_DIAGNOSIS).join(''),
    hospital: doctor.hospital,
    on: shanghai(signedAt).day,
    papers: [],
    consultationId,
  };
  intake.open();
  intake.change((draft) => forRenewal(draft, patient.id, earlier));
  const [persons] = await Promise.all([patientService.list(), prefill(patient.id)]);
  const person = persons.ok ? persons.value.patients.find(({ id }) => id === patient.id) : undefined;
  const isWhole = person && complaintOf(intake.snapshot(), person, Date.now()) !== undefined;
  return isWhole ? to.confirm({ doctor: doctor.id, renew: '1' }) : to.describe({ doctor: doctor.id });
}
