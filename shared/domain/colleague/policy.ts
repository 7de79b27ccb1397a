import type { Participant } from '../consultation/policy';
import type { Consultation } from '../consultation/consultation';
import type { ColleagueRequest } from './request';

/** A request is over with its case, whatever it says itself. */
export const isOpen = (
  request: ColleagueRequest,
  consultation: Pick<Consultation, 'id' | 'state' | 'colleagueRequestId' | 'doctorId'>,
): boolean =>
  request.isOpen &&
  consultation.state === 'in_progress' &&
  consultation.colleagueRequestId === request.id &&
  consultation.doctorId === request.fromDoctorId;

/** Whoever asks, is asked, or is asked about. */
export const mayKnow = (request: ColleagueRequest, actor: Participant): boolean =>
  actor.role === 'patient'
    ? request.accountId === actor.id
    : request.fromDoctorId === actor.id || request.toDoctorId === actor.id;

/** A colleague reads the case from the patient's consent until they have answered, while it goes on. */
export const mayReadCase = (
  request: ColleagueRequest,
  consultation: Consultation,
  actor: Participant,
): boolean =>
  actor.role === 'doctor' &&
  request.kind === 'opinion' &&
  request.toDoctorId === actor.id &&
  request.state === 'agreed' &&
  isOpen(request, consultation) &&
  consultation.restrictedAt === undefined;
