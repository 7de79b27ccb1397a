import { listOffers, type Offer } from '@shared/contracts/medicineOrder';
import { isEffective, priceOf, whyNotHere } from '@shared/domain/medicineOrder/place';
import { deliveryFeeOf, nearnessOf, type Pharmacy, type Region } from '@shared/domain/pharmacy/pharmacy';
import { availableOn, shelfIdOf, type Shelf } from '@shared/domain/pharmacy/shelf';
import type { Prescription } from '@shared/domain/prescription/prescription';
import { ok, reject } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { implementQuery } from '../../_runtime/implement';

/** More partners than a hospital has. */
const PHARMACIES = 200;

type Known = {
  readonly prescription: Prescription;
  readonly shelves: ReadonlyMap<string, Shelf>;
  readonly region: Region | undefined;
  readonly now: number;
};

/** What the lines cost there; undefined where it has not got all of them. */
function pricesAt(pharmacy: Pharmacy, { prescription, shelves, now }: Known) {
  const { day } = shanghai(now);
  const prices = prescription.lines.map(({ drug, packs }) => {
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
  const { prescription, region, now } = known;
  const { id: pharmacyId, name, address, phone, licenceNo, deliveryHours, hasColdChain } = pharmacy;
  const prices = pricesAt(pharmacy, known);
  const goodsFen = prices && priceOf(prices, pharmacy, 'pick_up').goodsFen;
  const refusal = region && whyNotHere(pharmacy, prescription, { way: 'delivery', region }, now);
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

export const offersAction = implementQuery(listOffers, async ({ input, actor, now, db }) => {
  const prescription = await db.prescriptions.find(input.prescriptionId);
  if (prescription?.accountId !== actor.id) return reject('prescription.not_found');
  if (!isEffective(prescription, now)) return reject('prescription.not_effective');
  if (prescription.orderId !== undefined) return reject('prescription.ordered');
  const pharmacies = (await db.pharmacies.list({ where: { state: 'active' }, limit: PHARMACIES })).filter(
    (it) => it.licenceUntil >= shanghai(now).day,
  );
  const ids = pharmacies.flatMap(({ id }) => prescription.lines.map(({ drug }) => shelfIdOf(id, drug.id)));
  const shelves = new Map((await db.shelves.findAll(ids)).map((it) => [it.id, it]));
  const known = { prescription, shelves, region: input.region, now };
  return ok({
    offers: pharmacies.map((it) => offerOf(it, known)).toSorted(order),
    lines: prescription.lines.map(({ drug, packs }) => ({
      ...{ drugId: drug.id, name: drug.genericName, strength: drug.strength, packs },
      packName: drug.pack.packName,
    })),
    needsCold: prescription.lines.some(({ drug }) => drug.isCold),
    validUntil: prescription.validUntil,
  });
});
