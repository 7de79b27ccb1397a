import type { Tier } from '@shared/domain/appointment/tier';
import type { ConsultationState } from '@shared/domain/consultation/consultation';
import type { DoctorId } from '@shared/kernel/ids';
import type { Db } from './tx';

/** What is answered in writing; a visit has a time of its own, and one of next week is no load of today. */
export const IN_WRITING: readonly Tier[] = ['quick', 'named', 'team'];
/** States in which a doctor has a case to see to. */
const AT_DOCTOR: readonly ConsultationState[] = ['waiting', 'in_progress'];

/** How many talks in writing a doctor has to see to now, for 同时接诊上限. */
export const talksAt = (db: Db, doctorId: DoctorId): Promise<number> =>
  db.consultations.count({ tier: { in: IN_WRITING }, doctorId, state: { in: AT_DOCTOR } });
