import type { PharmacyId, StaffId } from '@shared/kernel/ids';
import type { Db, Tx } from '../_runtime/tx';

/** The pharmacy where whoever asks works, if any. */
export const pharmacyOf = async (
  from: Pick<Db, 'pharmacyStaff'> | Pick<Tx, 'pharmacyStaff'>,
  id: StaffId,
): Promise<PharmacyId | undefined> => (await from.pharmacyStaff.find(id))?.pharmacyId;
