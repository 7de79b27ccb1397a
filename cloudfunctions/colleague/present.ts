import type { AskedView, Colleague, RequestView } from '@shared/contracts/colleague';
import { isOpen } from '@shared/domain/colleague/policy';
import type { ColleagueRequest } from '@shared/domain/colleague/request';
import type { Consultation } from '@shared/domain/consultation/consultation';
import type { DoctorId } from '@shared/kernel/ids';
import { ageText } from '@shared/kernel/time';
import { knownDoctors, type KnownDoctor } from '../_runtime/present/knownDoctors';
import type { Ports } from '../_runtime/runtime';
import type { Db } from '../_runtime/tx';

type Doctors = ReadonlyMap<DoctorId, KnownDoctor>;

/** The doctors of some requests, in one read. */
export const doctorsOf = (
  requests: readonly ColleagueRequest[],
  db: Db,
  ports: Pick<Ports, 'files'>,
  now: number,
): Promise<Doctors> =>
  knownDoctors(
    requests.flatMap(({ fromDoctorId, toDoctorId }) => [fromDoctorId, toDoctorId]),
    db,
    ports,
    now,
  );

function colleagueOf(doctors: Doctors, doctorId: DoctorId): Colleague {
  const doctor = doctors.get(doctorId);
  if (!doctor) throw new Error(`doctor ${doctorId} of a request is missing`);
  const { id, name, title, departmentCode, hospital } = doctor;
  return { id, name, title, departmentCode, hospital };
}

/** 同事协作 as shown. */
export const viewOf = (
  request: ColleagueRequest,
  consultation: Consultation,
  doctors: Doctors,
): RequestView => ({
  id: request.id,
  kind: request.kind,
  consultationId: request.consultationId,
  state: request.state,
  isOpen: isOpen(request, consultation),
  from: colleagueOf(doctors, request.fromDoctorId),
  to: colleagueOf(doctors, request.toDoctorId),
  words: request.words,
  proposedAt: request.proposedAt,
  ...(request.endedAt !== undefined && { endedAt: request.endedAt }),
  ...(request.note !== undefined && { note: request.note }),
  ...(request.sha256 !== undefined && { sha256: request.sha256 }),
  ...(request.signed && { signed: request.signed }),
});

/** The same with what a colleague may know before the patient has agreed: neither name nor words of the patient. */
export const askedOf = (
  request: ColleagueRequest,
  consultation: Consultation,
  doctors: Doctors,
): AskedView => ({
  ...viewOf(request, consultation, doctors),
  service: consultation.service,
  sex: consultation.patient.sex,
  age: ageText(consultation.patient.bornOn, consultation.requestedAt),
});
