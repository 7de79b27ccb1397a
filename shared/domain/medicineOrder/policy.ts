import type { AccountId, PharmacyId } from '../../kernel/ids';
import type { MedicineOrder } from './order';

/** The account that ordered pays, follows, receives and complains of it; for every other account it is not there. */
export const mayFollow = (order: MedicineOrder | undefined, accountId: AccountId): order is MedicineOrder =>
  order?.accountId === accountId;

/** The staff of the pharmacy that was chosen pack it once it is paid; for every other pharmacy it is not there. */
export const mayServe = (order: MedicineOrder | undefined, pharmacyId: PharmacyId): order is MedicineOrder =>
  order?.pharmacyId === pharmacyId && order.state !== 'awaiting_payment';
