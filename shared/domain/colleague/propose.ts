import { ok, reject, type Result } from '../../kernel/result';
import type { ColleagueRequestId } from '../../kernel/ids';
import type { Consultation } from '../consultation/consultation';
import { isOffered } from '../doctor/directory';
import type { Doctor } from '../doctor/doctor';
import type { ColleagueKind, ColleagueRequest } from './request';

type Asked = { readonly kind: ColleagueKind; readonly words: string };
type Facts = {
  readonly id: ColleagueRequestId;
  readonly colleague: Doctor | undefined;
  /** The request that this case names. */
  readonly known: ColleagueRequest | undefined;
  /** A prescription of this case waits for a pharmacist or was given back. */
  readonly hasOpenPrescription: boolean;
  readonly now: number;
};

/** 请同事: asks one colleague at a time about a case that goes on. */
export function propose(
  consultation: Consultation,
  { kind, words }: Asked,
  { id, colleague, known, hasOpenPrescription, now }: Facts,
): Result<
  { consultation: Consultation; request: ColleagueRequest },
  | 'consultation.not_in_progress'
  | 'colleague.request_open'
  | 'doctor.not_found'
  | 'colleague.self'
  | 'consultation.own_case'
  | 'doctor.not_qualified'
  | 'prescription.open'
> {
  if (consultation.state !== 'in_progress') return reject('consultation.not_in_progress');
  if (known?.isOpen) return reject('colleague.request_open');
  if (!colleague) return reject('doctor.not_found');
  if (colleague.id === consultation.doctorId) return reject('colleague.self');
  if (colleague.accountId !== undefined && colleague.accountId === consultation.accountId)
    return reject('consultation.own_case');
  if (!isOffered(colleague, now)) return reject('doctor.not_qualified');
  if (kind === 'hand_over' && hasOpenPrescription) return reject('prescription.open');
  const { id: consultationId, accountId, patientId, doctorId, doctorAccountId } = consultation;
  return ok({
    consultation: { ...consultation, colleagueRequestId: id },
    request: {
      ...{ id, kind, consultationId, accountId, patientId, words },
      fromDoctorId: doctorId,
      ...(doctorAccountId && { fromAccountId: doctorAccountId }),
      toDoctorId: colleague.id,
      ...(colleague.accountId && { toAccountId: colleague.accountId }),
      state: 'proposed',
      isOpen: true,
      proposedAt: now,
    },
  });
}
