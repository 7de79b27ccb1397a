import type { Prescription } from '@shared/domain/prescription/prescription';
import type { ConsultationId } from '@shared/kernel/ids';
import type { Db } from './tx';

/** More prescriptions than one visit can have. */
const MAX_OF_CASE = 50;

/** Prescriptions of one case, newest first. */
export const prescriptionsOf = (consultationId: ConsultationId, db: Db): Promise<readonly Prescription[]> =>
  db.prescriptions.list({
    where: { consultationId },
    orderBy: [['issuedAt', 'desc']],
    limit: MAX_OF_CASE,
  });
