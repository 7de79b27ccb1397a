import type { AccountId, PharmacyId } from '../../kernel/ids';
import { DAY_MS } from '../../kernel/time';
import { medicineOrderLifecycle } from './lifecycle';
import type { MedicineOrder } from './order';

/** The account that ordered pays, follows, receives and complains of it; for every other account it is not there. */
export const mayFollow = (order: MedicineOrder | undefined, accountId: AccountId): order is MedicineOrder =>
  order?.accountId === accountId;

/** 售后期: for so long after an order is over, or after a recall, its pharmacy answers for it; the hospital sets it. */
export const ANSWERED_FOR_MS = 30 * DAY_MS;

/** True while something is to be done about an order: it is under way, or somebody may come back with what they got. */
const isAnsweredFor = ({ state, changedAt, grievances, recalls }: MedicineOrder, now: number): boolean =>
  !medicineOrderLifecycle.isFinal(state) ||
  now < changedAt + ANSWERED_FOR_MS ||
  grievances.some((it) => it.state === 'open') ||
  recalls.some(({ at }) => now < at + ANSWERED_FOR_MS);

/**
 * The staff of the pharmacy that was chosen pack it once it is paid, and open it while it is answered for; for every other
 * pharmacy, afterwards, and once its person has asked for erasure it is not there. Law makes the hospital keep what was
 * sold for five years; it does not ask for a desk to read it.
 */
export const mayServe = (
  order: MedicineOrder | undefined,
  pharmacyId: PharmacyId,
  now: number,
): order is MedicineOrder =>
  order?.pharmacyId === pharmacyId &&
  order.state !== 'awaiting_payment' &&
  order.restrictedAt === undefined &&
  isAnsweredFor(order, now);
