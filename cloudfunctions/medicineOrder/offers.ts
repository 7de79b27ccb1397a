import type { Offer } from '@shared/contracts/medicineOrder';
import { priceOf, whyNotHere } from '@shared/domain/medicineOrder/place';
import { deliveryFeeOf, nearnessOf, type Pharmacy, type Region } from '@shared/domain/pharmacy/pharmacy';
import { availableOn, shelfIdOf, type Shelf } from '@shared/domain/pharmacy/shelf';
import type { DrugId } from '@shared/kernel/ids';
import { shanghai } from '@shared/kernel/time';
import type { Db } from '../_runtime/tx';

/** More partners than a hospital has. */
const PHARMACIES = 200;

/** What is wanted of one drug. */
type Wanted = { readonly drug: { readonly id: DrugId; readonly isCold: boolean }; readonly packs: number };
type Known = {
  readonly lines: readonly Wanted[];
  readonly shelves: ReadonlyMap<string, Shelf>;
  readonly region: Region | undefined;
  readonly now: number;
};

/** What the lines cost there; undefined where it has not got all of them. */
function pricesAt(pharmacy: Pharmacy, { lines, shelves, now }: Known) {
  const { day } = shanghai(now);
  const prices = lines.map(({ drug, packs }) => {
    const shelf = shelves.get(shelfIdOf(pharmacy.id, drug.id));
    return shelf && availableOn(shelf, day) >= packs
      ? { drugId: drug.id, packs, priceFen: shelf.priceFen }
      : undefined;
  });
  return prices.every((it) => it !== undefined) ? prices : undefined;
}

const PROBLEMS = {
  'pharmacy.not_open': 'not_open',
  'medicineOrder.too_far': 'too_far',
  'medicineOrder.cold_chain_missing': 'cold_chain_missing',
  'medicineOrder.no_pick_up': undefined,
} as const;

function offerOf(pharmacy: Pharmacy, known: Known): Offer {
  const { lines, region, now } = known;
  const { id: pharmacyId, name, address, phone, licenceNo, deliveryHours, hasColdChain } = pharmacy;
  const prices = pricesAt(pharmacy, known);
  const goodsFen = prices && priceOf(prices, pharmacy, 'pick_up').goodsFen;
  const refusal = region && whyNotHere(pharmacy, { lines }, { way: 'delivery', region }, now);
  const problem = prices ? undefined : ('stock_short' as const);
  const deliveryProblem = refusal && PROBLEMS[refusal];
  const nearness = nearnessOf(pharmacy.region, region);
  return {
    ...{ pharmacyId, name, region: pharmacy.region, address, phone, licenceNo },
    ...(prices && { prices: prices.map(({ drugId, priceFen }) => ({ drugId, priceFen })) }),
    ...(goodsFen !== undefined && { goodsFen }),
    deliveryFeeFen: deliveryFeeOf(pharmacy, goodsFen ?? 0),
    ...{ deliveryHours, hasColdChain, offersPickUp: pharmacy.offersPickUp },
    ...(nearness && { nearness }),
    ...(deliveryProblem && { deliveryProblem }),
    ...(problem && { problem }),
  };
}

/** By what it costs with its delivery, then by how soon; what has not got everything comes last. The same for everybody. */
const order = (a: Offer, b: Offer): number =>
  Number(a.problem !== undefined) - Number(b.problem !== undefined) ||
  (a.goodsFen ?? 0) + a.deliveryFeeFen - ((b.goodsFen ?? 0) + b.deliveryFeeFen) ||
  a.deliveryHours - b.deliveryHours ||
  (a.pharmacyId < b.pharmacyId ? -1 : 1);

/** Partners that may sell today. */
export const openPharmacies = async (db: Db, now: number): Promise<Pharmacy[]> =>
  (await db.pharmacies.list({ where: { state: 'active' }, limit: PHARMACIES })).filter(
    (it) => it.licenceUntil >= shanghai(now).day,
  );

/** Every pharmacy with what these lines cost there, in the same order for everybody. */
export async function offersFor(
  lines: readonly Wanted[],
  region: Region | undefined,
  db: Db,
  now: number,
): Promise<Offer[]> {
  const pharmacies = await openPharmacies(db, now);
  const ids = pharmacies.flatMap(({ id }) => lines.map(({ drug }) => shelfIdOf(id, drug.id)));
  const shelves = new Map((await db.shelves.findAll(ids)).map((it) => [it.id, it]));
  const known = { lines, shelves, region, now };
  return pharmacies.map((it) => offerOf(it, known)).toSorted(order);
}
