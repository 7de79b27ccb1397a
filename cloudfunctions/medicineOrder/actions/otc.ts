import { listOtcOffers, placeOtcOrder, searchOtc, type OtcDrug } from '@shared/contracts/otc';
import type { Drug } from '@shared/domain/drug/drug';
import { searchDrugs, type Shelf } from '@shared/domain/drug/search';
import { isOtc, placeOtc } from '@shared/domain/medicineOrder/otc';
import { availableOn } from '@shared/domain/pharmacy/shelf';
import { MedicineOrderId, PaymentId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { drugsInUse } from '../../_runtime/drugsInUse';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import type { Db } from '../../_runtime/tx';
import { offersFor, openPharmacies } from '../offers';
import { digitsOf, paymentOf } from '../payment';
import { holdFor, shelfOf, stageOrder } from '../stage';

const PAGE = 20;
/** Shelves of one drug: more than a hospital has partners. */
const SHELVES = 200;

type Otc = Parameters<typeof view>[0];

const view = (
  {
    id: drugId,
    genericName,
    tradeName,
    form,
    strength,
    pack,
    maker,
    approvalNumber,
    ...rest
  }: Drug & {
    readonly rxClass: 'otc_a' | 'otc_b';
  },
  fromFen: number | undefined,
): OtcDrug => ({
  ...{ drugId, genericName, form, strength, pack, maker, approvalNumber },
  ...{ storage: rest.storage, rxClass: rest.rxClass },
  ...(tradeName !== undefined && { tradeName }),
  ...(fromFen !== undefined && { fromFen }),
});

/** What a pack costs where it costs least, at pharmacies that have one. */
async function cheapestOf(drug: Otc, open: ReadonlySet<string>, db: Db, day: string) {
  const shelves = await db.shelves.list({ where: { drugId: drug.id }, limit: SHELVES });
  const prices = shelves
    .filter((it) => open.has(it.pharmacyId) && availableOn(it, day) > 0)
    .map(({ priceFen }) => priceFen);
  return prices.length === 0 ? undefined : Math.min(...prices);
}

function firstOf(places: Shelf, limit: number, mayFind: (drug: Drug) => boolean): Drug[] {
  const found: Drug[] = [];
  for (const { drug } of places) {
    if (found.length === limit) break;
    if (mayFind(drug)) found.push(drug);
  }
  return found;
}

export const searchOtcAction = implementQuery(searchOtc, async ({ input, now, db }) => {
  const { shelf, mayFind } = await drugsInUse(db);
  const places = shelf.filter(({ drug }) => drug.rxClass !== 'rx');
  const from = Number(input.cursor ?? 0);
  // One more than the page, to know whether there is another.
  const limit = from + PAGE + 1;
  const found = input.text
    ? searchDrugs(places, input.text, { limit, mayFind })
    : firstOf(places, limit, mayFind);
  const page = found.slice(from, from + PAGE).filter(isOtc);
  const open = new Set<string>((await openPharmacies(db, now)).map(({ id }) => id));
  const { day } = shanghai(now);
  return ok({
    drugs: await Promise.all(page.map(async (it) => view(it, await cheapestOf(it, open, db, day)))),
    ...(from + PAGE < found.length && { nextCursor: String(from + PAGE) }),
  });
});

export const otcOffersAction = implementQuery(listOtcOffers, async ({ input, now, db }) => {
  const drug = (await drugsInUse(db)).byId.get(input.drugId);
  if (!isOtc(drug)) return reject('drug.not_otc');
  const line = { drug: { id: drug.id, isCold: drug.storage === 'cold' }, packs: input.packs };
  const offers = await offersFor([line], input.region, db, now);
  const prices = offers.flatMap(({ prices: at = [] }) => at.map(({ priceFen }) => priceFen));
  return ok({ drug: view(drug, prices.length === 0 ? undefined : Math.min(...prices)), offers });
});

export const placeOtcAction = implementCommand(placeOtcOrder, async (context) => {
  const { input, actor, now, tx, db, newId, newSalt } = context;
  const [patient, pharmacy, { byId }] = await Promise.all([
    tx.patients.find(input.patientId),
    tx.pharmacies.find(input.pharmacyId),
    drugsInUse(db),
  ]);
  const shelf = await shelfOf(tx, input.pharmacyId, input.drugId);
  const { day } = shanghai(now);
  const hasIt = shelf && availableOn(shelf, day) >= input.packs;
  if (!pharmacy) return reject('pharmacy.not_found');
  const { packs, hasReadNotice, to, totalFen } = input;
  const decision = placeOtc(patient, byId.get(input.drugId), {
    ...{ accountId: actor.id, packs, hasReadNotice, to, totalFen, pharmacy, now },
    ...{ id: newId(MedicineOrderId), paymentId: newId(PaymentId), pickUpCode: digitsOf(newSalt()) },
    prices: new Map(hasIt ? [[shelf.drugId, shelf.priceFen]] : []),
  });
  if (!decision.ok) return decision;
  const order = decision.value;
  const held = await holdFor(tx, order, now);
  if (!held.ok) return held;
  // Whoever is erased in the same moment: one of the two runs again and sees the other.
  if (patient) tx.patients.replace(patient);
  tx.payments.insert(paymentOf(order, actor.openid));
  stageOrder(tx, undefined, order, true);
  return ok({ orderId: order.id, totalFen: order.totalFen, payBy: order.payBy });
});
