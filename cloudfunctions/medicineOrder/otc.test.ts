import { beforeEach, describe, expect, test } from 'vitest';
import {
  cancelOrder,
  getOrder,
  handOverOrder,
  listOrders,
  openAtDesk,
  receiveOrder,
} from '@shared/contracts/medicineOrder';
import { listOtcOffers, placeOtcOrder, searchOtc } from '@shared/contracts/otc';
import { storedDrugs } from '@shared/domain/drug/search';
import { confirmPayment, prepay } from '@shared/contracts/payment';
import { recallBatch } from '@shared/contracts/pharmacy';
import { whereaboutsOf } from '@shared/domain/payment/parts';
import { DrugId, type MedicineOrderId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import { demoDrugs } from '../../scripts/seed/drugs/demoDrugs';
import { PATIENT_ID } from '../../testing/caseWorld';
import {
  aBatch,
  AMLODIPINE_ID,
  aPharmacy,
  aShelf,
  BATCH_NO,
  HOME,
  MedicineWorld,
  must,
  OTHER_PHARMACY,
  PHARMACY_ID,
} from '../../testing/medicineWorld';
import { drugIdOf } from '../../testing/prescriptionWorld';

const IBUPROFEN = drugIdOf('布洛芬缓释胶囊');
const PICK_UP = { way: 'pick_up' } as const;

let world: MedicineWorld;
beforeEach(() => {
  world = new MedicineWorld();
  world.shelve(aShelf(PHARMACY_ID, IBUPROFEN, [aBatch(6)], 1200));
  world.shelve(aShelf(OTHER_PHARMACY, IBUPROFEN, [aBatch(1)], 1000));
});

const order = (change: object = {}, who: 'patient' | 'stranger' = 'patient') =>
  world.ask(
    placeOtcOrder,
    {
      ...{ patientId: PATIENT_ID, pharmacyId: PHARMACY_ID, drugId: IBUPROFEN, packs: 2 },
      ...{ totalFen: 3000, hasReadNotice: true, to: HOME },
      ...change,
    },
    who,
  );
const search = (text?: string, cursor?: string) =>
  world.ask(searchOtc, { ...(text && { text }), ...(cursor && { cursor }) }, 'patient');
const stock = () => world.shelf(IBUPROFEN).batches[0]!.onHand;

async function paid(to: object = { to: HOME }): Promise<MedicineOrderId> {
  const { orderId } = must(await order(to));
  must(await world.ask(prepay, { orderId }, 'patient'));
  world.company.pay(world.order(orderId).paymentId);
  await world.notifyPaid(orderId);
  return orderId;
}

describe('The shelf of what needs no prescription', () => {
  test('is found by initials, with package, class and the price where it costs least', async () => {
    const { drugs } = must(await search('blfhsjn'));
    expect(drugs).toMatchObject([
      {
        ...{ drugId: IBUPROFEN, genericName: '布洛芬缓释胶囊', rxClass: 'otc_a', fromFen: 1000 },
        pack: { units: 20, unitName: '粒', packName: '盒' },
      },
    ]);
  });
  test('tells no price of a pharmacy that has none left or may not sell', async () => {
    world.shelve(aShelf(OTHER_PHARMACY, IBUPROFEN, [aBatch(0)], 1000));
    expect(must(await search('blfhsjn')).drugs[0]!.fromFen).toBe(1200);
    world.runtime.store.rows.pharmacies.set(PHARMACY_ID, aPharmacy(PHARMACY_ID, { state: 'suspended' }));
    expect(must(await search('blfhsjn')).drugs[0]!.fromFen).toBeUndefined();
  });
  test('never has anything that needs a prescription, whatever is asked for', async () => {
    expect(must(await search('氨氯地平')).drugs).toEqual([]);
    expect(await world.ask(listOtcOffers, { drugId: AMLODIPINE_ID, packs: 1 }, 'patient')).toMatchObject({
      code: 'drug.not_otc',
    });
    // The demo has a handful of them: more of the same, to turn its pages.
    const drugs = demoDrugs();
    const more = drugs
      .filter(({ drug }) => drug.rxClass !== 'rx')
      .flatMap(({ drug, keys }) =>
        Array.from({ length: 10 }, (_, n) => ({
          keys,
          drug: { ...drug, id: DrugId.parse(`${drug.id}-${String(n)}`) },
        })),
      );
    const { rows } = world.runtime.store;
    for (const [id, part] of rows.drugParts)
      rows.drugParts.set(id, { ...part, rows: storedDrugs([...drugs, ...more]) });
    for (const [id, list] of rows.drugLists) rows.drugLists.set(id, { ...list, inForceAt: 1 });
    const all: string[] = [];
    let cursor: string | undefined;
    do {
      const page = must(await search(undefined, cursor));
      expect(page.drugs.length).toBeLessThanOrEqual(20);
      all.push(...page.drugs.map(({ rxClass }) => rxClass));
      cursor = page.nextCursor;
    } while (cursor);
    expect(all.length).toBeGreaterThan(40);
    expect(new Set(all)).toEqual(new Set(['otc_a', 'otc_b']));
  });
  test('shows every pharmacy with its price; one that has too few says so', async () => {
    const { offers } = must(
      await world.ask(
        listOtcOffers,
        { drugId: IBUPROFEN, packs: 2, region: HOME.receiver.region },
        'patient',
      ),
    );
    expect(offers).toMatchObject([
      { pharmacyId: PHARMACY_ID, goodsFen: 2400, deliveryFeeFen: 600 },
      { pharmacyId: OTHER_PHARMACY, problem: 'stock_short' },
    ]);
  });
});

describe('An order without a prescription is refused, in this order', () => {
  test("for another account's person: patient.not_found", async () => {
    expect(await order({}, 'stranger')).toMatchObject({ code: 'patient.not_found' });
  });
  test('for somebody whose name nobody has checked: patient.unverified', async () => {
    const { patients } = world.runtime.store.rows;
    const { verifiedAt: _, ...unverified } = patients.get(PATIENT_ID)!;
    patients.set(PATIENT_ID, unverified);
    expect(await order()).toMatchObject({ code: 'patient.unverified' });
  });
  test('for a child whose guardian has not agreed, or takes it back: guardian.consent_missing', async () => {
    const { patients } = world.runtime.store.rows;
    patients.set(PATIENT_ID, { ...patients.get(PATIENT_ID)!, relation: 'child', bornOn: '2020-01-01' });
    expect(await order()).toMatchObject({ code: 'guardian.consent_missing' });
  });
  test('for a grown person who has not agreed, or takes it back: proxy.consent_missing', async () => {
    const { patients } = world.runtime.store.rows;
    patients.set(PATIENT_ID, { ...patients.get(PATIENT_ID)!, relation: 'father' });
    expect(await order()).toMatchObject({ code: 'proxy.consent_missing' });
    expect(world.shelf(IBUPROFEN).holds).toEqual([]);
  });
  test('of what needs a prescription: drug.not_otc', async () => {
    expect(await order({ drugId: AMLODIPINE_ID })).toMatchObject({ code: 'drug.not_otc' });
  });
  test('before somebody says that the leaflet will be read: medicineOrder.leaflet_unread', async () => {
    expect(await order({ hasReadNotice: false })).toMatchObject({ code: 'medicineOrder.leaflet_unread' });
  });
  test('at a pharmacy that may not sell: pharmacy.not_open', async () => {
    world.runtime.store.rows.pharmacies.set(PHARMACY_ID, aPharmacy(PHARMACY_ID, { state: 'suspended' }));
    expect(await order()).toMatchObject({ code: 'pharmacy.not_open' });
  });
  test('where too few packs are left: stock.short', async () => {
    expect(await order({ pharmacyId: OTHER_PHARMACY })).toMatchObject({ code: 'stock.short' });
  });
  test('at another price than was shown: medicineOrder.price_changed', async () => {
    expect(await order({ totalFen: 1 })).toMatchObject({ code: 'medicineOrder.price_changed' });
    expect(world.shelf(IBUPROFEN).holds).toEqual([]);
  });
});

test('Six packs are more than one order may have', async () => {
  expect(await order({ packs: 6, totalFen: 7800 })).toMatchObject({ code: 'request.invalid' });
});

test('It is paid, packed by one person, checked by another, sent and received, and a person of the pharmacy who looks is written down', async () => {
  const orderId = await paid();
  expect(world.order(orderId)).toMatchObject({ state: 'paid' });
  expect(world.order(orderId).prescriptionId).toBeUndefined();
  expect(must(await world.atDesk('du', openAtDesk, { orderId })).labels[0]!.text).toContain('请按说明书使用');
  expect(world.trail).toContainEqual(expect.objectContaining({ action: 'look.dispensing', target: orderId }));
  must(await world.dispense(orderId));
  expect(await world.check(orderId, 'du')).toMatchObject({ code: 'medicineOrder.own_packing' });
  must(await world.check(orderId));
  must(await world.ship(orderId));
  expect(world.runtime.shippingReports).toHaveLength(1);
  await world.tell(orderId, 'delivered');
  must(await world.ask(receiveOrder, { orderId }, 'patient'));
  expect(must(await world.ask(getOrder, { orderId }, 'patient'))).toMatchObject({
    ...{ state: 'received', money: { heldFen: 3000, owedFen: 0, refundedFen: 0 } },
    parcel: { carrier: expect.any(String) },
  });
  expect(stock()).toBe(4);
  // No prescription, no plan of doses.
  expect(world.runtime.store.rows.medicinePlans.size).toBe(0);
});

test('It is fetched at the pharmacy with its code', async () => {
  const orderId = await paid({ to: PICK_UP, totalFen: 2400 });
  must(await world.dispense(orderId));
  must(await world.check(orderId));
  const code = world.order(orderId).pickUpCode!;
  must(await world.atDesk('ling', handOverOrder, { orderId, code }));
  expect(world.order(orderId).state).toBe('received');
});

test('Cancelled before it is packed, its money goes back and its packs are free', async () => {
  const orderId = await paid();
  must(await world.ask(cancelOrder, { orderId }, 'patient'));
  expect(whereaboutsOf(world.paymentOf(orderId))).toEqual({ heldFen: 0, owedFen: 3000, refundedFen: 0 });
  expect(world.shelf(IBUPROFEN).holds).toEqual([]);
});

test('Not paid in time, it lapses and its packs are free; money that comes afterwards goes back', async () => {
  const { orderId } = must(await order());
  must(await world.ask(prepay, { orderId }, 'patient'));
  world.runtime.time += 16 * MINUTE_MS;
  await world.tick('reconcile');
  expect(world.order(orderId).state).toBe('cancelled');
  expect(world.shelf(IBUPROFEN).holds).toEqual([]);
});

test('Paid twice told, it is paid once', async () => {
  const orderId = await paid();
  await world.notifyPaid(orderId);
  must(await world.ask(confirmPayment, { orderId }, 'patient'));
  expect(world.order(orderId).steps.filter(({ event }) => event === 'pay')).toHaveLength(1);
});

test('Nobody else pays for it, sees it or cancels it', async () => {
  const { orderId } = must(await order());
  expect(await world.ask(prepay, { orderId }, 'stranger')).toMatchObject({ code: 'consultation.not_found' });
  expect(await world.ask(getOrder, { orderId }, 'stranger')).toMatchObject({
    code: 'medicineOrder.not_found',
  });
  expect(must(await world.ask(listOrders, {}, 'stranger')).orders).toEqual([]);
});

test('A recall reaches whoever bought it without a prescription as well', async () => {
  const orderId = await paid();
  must(await world.dispense(orderId));
  must(
    await world.askAs('quality', recallBatch, {
      ...{ drugId: IBUPROFEN, batchNo: BATCH_NO, level: 'one' },
      ...{ reason: '含量均匀度不合格', advice: '请停用，联系药房退换' },
    }),
  );
  expect(world.order(orderId).recalls).toMatchObject([{ batchNo: BATCH_NO, level: 'one' }]);
});
