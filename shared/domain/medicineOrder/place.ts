import type { DrugId, MedicineOrderId, PaymentId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { MINUTE_MS } from '../../kernel/time';
import { deliversTo, deliveryFeeOf, mayPharmacySell, type Pharmacy } from '../pharmacy/pharmacy';
import type { Prescription } from '../prescription/prescription';
import { usageOf } from './label';
import type { MedicineOrder, OrderLine, Receiver } from './order';

/** Time to pay; the packs are held so long. */
export const TIME_TO_PAY_MS = 15 * MINUTE_MS;

/** True while medicine may be had on it: reviewed, not used, not over. */
export const isEffective = ({ state, validUntil }: Prescription, now: number): boolean =>
  state === 'effective' && now < validUntil;

/** What an order costs at a pharmacy, by the price of each line. */
export function priceOf(
  lines: readonly Pick<OrderLine, 'packs' | 'priceFen'>[],
  pharmacy: Pick<Pharmacy, 'deliveryFeeFen' | 'freeFromFen'>,
  way: MedicineOrder['way'],
) {
  const goodsFen = lines.reduce((sum, { packs, priceFen }) => sum + packs * priceFen, 0);
  const deliveryFeeFen = way === 'delivery' ? deliveryFeeOf(pharmacy, goodsFen) : 0;
  return { goodsFen, deliveryFeeFen, totalFen: goodsFen + deliveryFeeFen };
}

/** Why a pharmacy cannot serve a prescription; the stock is looked at apart. */
export type ServiceRefusal =
  | 'pharmacy.not_open'
  | 'medicineOrder.no_pick_up'
  | 'medicineOrder.too_far'
  | 'medicineOrder.cold_chain_missing';

/** What speaks against this pharmacy for these lines, in the order it is looked at. */
export function whyNotHere(
  pharmacy: Pharmacy,
  { lines }: { readonly lines: readonly { readonly drug: { readonly isCold: boolean } }[] },
  to: { readonly way: 'pick_up' } | { readonly way: 'delivery'; readonly region: Receiver['region'] },
  now: number,
): ServiceRefusal | undefined {
  if (!mayPharmacySell(pharmacy, now)) return 'pharmacy.not_open';
  if (to.way === 'pick_up') return pharmacy.offersPickUp ? undefined : 'medicineOrder.no_pick_up';
  if (!deliversTo(pharmacy, to.region)) return 'medicineOrder.too_far';
  const isCold = lines.some(({ drug }) => drug.isCold);
  return isCold && !pharmacy.hasColdChain ? 'medicineOrder.cold_chain_missing' : undefined;
}

/** What an order is made with, whatever is ordered. */
export type Placing = {
  readonly id: MedicineOrderId;
  readonly paymentId: PaymentId;
  readonly pharmacy: Pharmacy;
  readonly prices: ReadonlyMap<string, number>;
  readonly to: { readonly way: 'pick_up' } | { readonly way: 'delivery'; readonly receiver: Receiver };
  /** What the patient has been shown. */
  readonly totalFen: number;
  readonly pickUpCode: string;
  readonly now: number;
};

/** Why no order is made of a prescription. */
export type PlaceRefusal =
  | 'prescription.not_effective'
  | 'prescription.ordered'
  | ServiceRefusal
  | 'stock.short'
  | 'medicineOrder.price_changed';

/** 下单: of an effective prescription that nobody has ordered by, at the pharmacy that the patient chose. */
export function place(prescription: Prescription, placing: Placing): Result<MedicineOrder, PlaceRefusal> {
  if (!isEffective(prescription, placing.now)) return reject('prescription.not_effective');
  if (prescription.orderId !== undefined) return reject('prescription.ordered');
  const { consultationId, accountId, patientId, validUntil } = prescription;
  const { name, sex, bornOn } = prescription.patient;
  const lines = prescription.lines.map((line) => {
    const { drug, packs } = line;
    return {
      ...{ drugId: drug.id, name: drug.genericName, strength: drug.strength, maker: drug.maker },
      ...{ packName: drug.pack.packName, packs, isCold: drug.isCold, usage: usageOf(line) },
    };
  });
  const made = ordered(lines, { accountId, patientId, patient: { name, sex, bornOn } }, placing);
  if (!made.ok) return made;
  const payBy = Math.min(made.value.payBy, validUntil);
  return ok({ ...made.value, prescriptionId: prescription.id, consultationId, payBy });
}

type Wanted = Omit<OrderLine, 'priceFen' | 'short' | 'packed'> & { readonly drugId: DrugId };

/** The order of these lines at a pharmacy that can serve them, at the price that was shown; or why there is none. */
export function ordered(
  wanted: readonly Wanted[],
  whose: Pick<MedicineOrder, 'accountId' | 'patientId' | 'patient'>,
  { id, paymentId, pharmacy, prices, to, totalFen, pickUpCode, now }: Placing,
): Result<MedicineOrder, ServiceRefusal | 'stock.short' | 'medicineOrder.price_changed'> {
  const where = to.way === 'pick_up' ? to : { way: to.way, region: to.receiver.region };
  const refusal = whyNotHere(pharmacy, { lines: wanted.map((drug) => ({ drug })) }, where, now);
  if (refusal) return reject(refusal);
  const lines: OrderLine[] = [];
  for (const line of wanted) {
    const priceFen = prices.get(line.drugId);
    if (priceFen === undefined) return reject('stock.short', { drugId: line.drugId });
    lines.push({ ...line, priceFen, short: 0, packed: [] });
  }
  const price = priceOf(lines, pharmacy, to.way);
  if (price.totalFen !== totalFen) return reject('medicineOrder.price_changed');
  return ok({
    ...{ id, ...whose },
    ...{ pharmacyId: pharmacy.id, pharmacyName: pharmacy.name, lines, way: to.way },
    ...(to.way === 'delivery' ? { receiver: to.receiver } : { pickUpCode }),
    ...price,
    paymentId,
    state: 'awaiting_payment',
    createdAt: now,
    payBy: now + TIME_TO_PAY_MS,
    changedAt: now,
    steps: [{ event: 'place', state: 'awaiting_payment', at: now, role: 'patient' }],
    recalls: [],
    grievances: [],
  });
}
