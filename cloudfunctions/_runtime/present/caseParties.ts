import type { CaseDoctor, CasePatient } from '@shared/contracts/consultation';
import { departmentOfDesk } from '@shared/domain/appointment/desk';
import type { Consultation } from '@shared/domain/consultation/consultation';
import type { ConsultationId } from '@shared/kernel/ids';
import { ageText } from '@shared/kernel/time';
import type { Ports } from '../runtime';
import type { Db } from '../tx';
import { DESK_NAME } from './doctorCard';
import { knownDoctors, type KnownDoctor } from './knownDoctors';
import { portraitUrls } from './portraits';

/** Doctor and patient of a case, as both sides see them. */
export type CaseParties = { readonly doctor: CaseDoctor; readonly patient: CasePatient };

const caseDoctor = (doctor: KnownDoctor, portraitUrl: string | undefined): CaseDoctor => ({
  id: doctor.id,
  name: doctor.name,
  title: doctor.title,
  departmentCode: doctor.departmentCode,
  hospital: doctor.hospital,
  ...(portraitUrl && { portraitUrl }),
});

/** Nobody has taken the question yet. */
const atDesk = ({ doctorId }: Consultation): CaseDoctor | undefined => {
  const departmentCode = departmentOfDesk(doctorId);
  return departmentCode && { id: doctorId, name: DESK_NAME, departmentCode, hospital: '本院' };
};

/** The person as ordered for, with the age at that time: a record keeps the age of the visit. */
const casePatient = ({ patientId, patient, requestedAt }: Consultation): CasePatient => ({
  id: patientId,
  name: patient.name,
  sex: patient.sex,
  age: ageText(patient.bornOn, requestedAt),
  relation: patient.relation,
  ...(patient.guardian && { guardian: patient.guardian }),
});

/** Doctor and patient of each case by its id: one read of the doctors that are not known, one batch of portraits. */
export async function partiesOf(
  consultations: readonly Consultation[],
  db: Db,
  ports: Pick<Ports, 'files'>,
  now: number,
): Promise<ReadonlyMap<ConsultationId, CaseParties>> {
  const ids = consultations.map(({ doctorId }) => doctorId);
  const doctors = [...(await knownDoctors(ids, db, ports, now)).values()];
  const urls = await portraitUrls(
    ports,
    doctors.map(({ portraitFileId }) => portraitFileId),
    now,
  );
  const byId = new Map(doctors.map((it) => [it.id, caseDoctor(it, urls.get(it.portraitFileId))]));
  return new Map(
    consultations.map((it) => {
      const doctor = byId.get(it.doctorId) ?? atDesk(it);
      if (!doctor) throw new Error(`doctor of consultation ${it.id} is missing`);
      return [it.id, { doctor, patient: casePatient(it) }];
    }),
  );
}
