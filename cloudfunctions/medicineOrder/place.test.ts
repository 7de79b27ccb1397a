import { beforeEach, describe, expect, test } from 'vitest';
import { cancelOrder, listOffers, placeOrder } from '@shared/contracts/medicineOrder';
import { searchDrugs } from '@shared/contracts/drug';
import { listOfCase } from '@shared/contracts/prescription';
import { PharmacyId } from '@shared/kernel/ids';
import { DAY_MS, MINUTE_MS } from '@shared/kernel/time';
import { parts as drug } from '../drug/parts';
import { CASE_ID, CaseWorld, PATIENT_ID } from '../../testing/caseWorld';
import {
  aBatch,
  AMLODIPINE_ID,
  aPharmacy,
  aShelf,
  HOME,
  MedicineWorld,
  must,
  OTHER_PHARMACY,
  PHARMACY_ID,
} from '../../testing/medicineWorld';
import { stockShelves } from '../../testing/prescriptionWorld';

let world: MedicineWorld;
beforeEach(() => {
  world = new MedicineWorld();
});
const pharmacy = (change: object, id = PHARMACY_ID) =>
  world.runtime.store.rows.pharmacies.set(id, aPharmacy(id, change));

describe('An order is refused, in this order', () => {
  test("another's prescription does not exist: prescription.not_found", async () => {
    const prescriptionId = await world.effective();
    const input = { prescriptionId, pharmacyId: PHARMACY_ID, totalFen: 3100, to: HOME };
    expect(await world.ask(placeOrder, input, 'stranger')).toMatchObject({ code: 'prescription.not_found' });
  });
  test.each([
    ['guardian.consent_missing', '2018-11-23', 'child'],
    ['proxy.consent_missing', '1958-03-08', 'father'],
  ] as const)('for a person who does not agree to it: %s', async (code, bornOn, relation) => {
    const prescriptionId = await world.effective();
    const { patients } = world.runtime.store.rows;
    patients.set(PATIENT_ID, { ...patients.get(PATIENT_ID)!, bornOn, relation });
    expect(await world.place(prescriptionId)).toMatchObject({ code });
  });
  test('before another person has reviewed the prescription: prescription.not_effective', async () => {
    const prescriptionId = await world.prescribing.issued();
    expect(await world.place(prescriptionId)).toMatchObject({ code: 'prescription.not_effective' });
    expect(await world.offers(prescriptionId)).toMatchObject({ code: 'prescription.not_effective' });
  });
  test('when it has run out: prescription.not_effective', async () => {
    const prescriptionId = await world.effective();
    world.runtime.time += DAY_MS;
    expect(await world.place(prescriptionId)).toMatchObject({ code: 'prescription.not_effective' });
  });
  test('while another order of it goes on: prescription.ordered', async () => {
    const prescriptionId = await world.effective();
    await world.ordered(prescriptionId);
    expect(await world.place(prescriptionId)).toMatchObject({ code: 'prescription.ordered' });
    expect(await world.offers(prescriptionId)).toMatchObject({ code: 'prescription.ordered' });
  });
  test('at a pharmacy that is not there: pharmacy.not_found', async () => {
    const change = { pharmacyId: PharmacyId.parse('nowhere') };
    expect(await world.place(await world.effective(), change)).toMatchObject({ code: 'pharmacy.not_found' });
  });
  test.each([{ state: 'suspended' }, { state: 'proposed' }, { licenceUntil: '2026-11-22' }])(
    'at one that may not sell (%j): pharmacy.not_open',
    async (change) => {
      pharmacy(change);
      expect(await world.place(await world.effective())).toMatchObject({ code: 'pharmacy.not_open' });
    },
  );
  test('to be fetched where nothing can be: medicineOrder.no_pick_up', async () => {
    pharmacy({ offersPickUp: false });
    const change = { to: { way: 'pick_up' }, totalFen: 2500 };
    expect(await world.place(await world.effective(), change)).toMatchObject({
      code: 'medicineOrder.no_pick_up',
    });
  });
  test('to where it does not deliver: medicineOrder.too_far', async () => {
    pharmacy({ areas: [{ province: '北京市', city: '北京市', counties: ['海淀区'] }] });
    expect(await world.place(await world.effective())).toMatchObject({ code: 'medicineOrder.too_far' });
  });
  test('what must stay cold without a cold chain: medicineOrder.cold_chain_missing', async () => {
    const prescriptionId = await world.effective();
    const found = world.prescription(prescriptionId)!;
    const lines = found.lines.map((it) => ({ ...it, drug: { ...it.drug, isCold: true } }));
    world.runtime.store.rows.prescriptions.set(prescriptionId, { ...found, lines });
    pharmacy({ hasColdChain: false });
    expect(await world.place(prescriptionId)).toMatchObject({ code: 'medicineOrder.cold_chain_missing' });
    expect(must(await world.offers(prescriptionId)).offers[0]!.deliveryProblem).toBe('cold_chain_missing');
  });
  test.each([
    ['there are none', []],
    ['all are recalled', [aBatch(10, { recalledAt: 1 })]],
    ['all run out today', [aBatch(10, { expiresOn: '2026-11-23' })]],
  ])('when %s: stock.short', async (_why, batches) => {
    world.shelve(aShelf(PHARMACY_ID, AMLODIPINE_ID, batches));
    expect(await world.place(await world.effective())).toMatchObject({ code: 'stock.short' });
  });
  test('for another price than was shown: medicineOrder.price_changed', async () => {
    expect(await world.place(await world.effective(), { totalFen: 3000 })).toMatchObject({
      code: 'medicineOrder.price_changed',
    });
  });
});

test('nothing is held, claimed or to be paid where an order was refused', async () => {
  const prescriptionId = await world.effective();
  await world.place(prescriptionId, { totalFen: 1 });
  expect(world.shelf().holds).toEqual([]);
  expect(world.prescription(prescriptionId)!.orderId).toBeUndefined();
  expect(world.runtime.store.rows.medicineOrders.size).toBe(0);
});

test('pressing twice orders once', async () => {
  const prescriptionId = await world.effective();
  const first = await world.place(prescriptionId, {}, 'one-and-the-same-key');
  expect(await world.place(prescriptionId, {}, 'one-and-the-same-key')).toEqual(first);
  expect(world.shelf().holds).toHaveLength(1);
});

test('the last pack goes to one of two who press at once', async () => {
  world.shelve(aShelf(PHARMACY_ID, AMLODIPINE_ID, [aBatch(1)]));
  const first = await world.effective();
  const second = await world.effective();
  const replies = await Promise.all([world.place(first), world.place(second)]);
  expect(replies.map((it) => (it.ok ? 'ok' : it.code)).toSorted()).toEqual(['ok', 'stock.short']);
});

test('the cheapest comes first for everybody, delivery counted in; nobody is told which to take', async () => {
  world.shelve(aShelf(OTHER_PHARMACY, AMLODIPINE_ID, [aBatch(5)], 2400));
  pharmacy({ freeFromFen: 2500 });
  const { offers } = must(await world.offers(await world.effective()));
  expect(offers.map(({ name, goodsFen, deliveryFeeFen }) => [name, goodsFen, deliveryFeeFen])).toEqual([
    ['仁和大药房', 2500, 0],
    ['百草堂药店', 2400, 600],
  ]);
  expect(JSON.stringify(offers)).not.toMatch(/recommended|chosen|preferred/);
});

test('whoever says no address sees every pharmacy, and of none that it is far', async () => {
  const prescriptionId = await world.effective();
  const { offers } = must(await world.ask(listOffers, { prescriptionId }, 'patient'));
  expect(offers.every(({ nearness, deliveryProblem }) => !nearness && !deliveryProblem)).toBe(true);
});

test('a quarter of an hour without payment frees the packs and the prescription', async () => {
  const prescriptionId = await world.effective();
  const orderId = await world.ordered(prescriptionId);
  must(await world.prepay(orderId));
  world.runtime.time += 15 * MINUTE_MS;
  await world.tick('reconcile');
  expect(world.order(orderId).state).toBe('cancelled');
  expect(world.shelf().holds).toEqual([]);
  expect(world.prescription(prescriptionId)).toMatchObject({ state: 'effective' });
  expect(must(await world.place(prescriptionId))).toBeDefined();
});

test('an order that was cancelled before it was paid takes no money any more', async () => {
  const prescriptionId = await world.effective();
  const orderId = await world.ordered(prescriptionId);
  must(await world.prepay(orderId));
  must(await world.ask(cancelOrder, { orderId }, 'patient'));
  expect(world.paymentOf(orderId).state).toBe('closed');
  expect(world.company.pay(world.order(orderId).paymentId)).toBe(false);
  expect(world.shelf().holds).toEqual([]);
});

test('a prescription drug has no price for anybody without an effective prescription for it', async () => {
  const prescriptionId = await world.prescribing.issued();
  const replies = [
    await world.offers(prescriptionId),
    await world.ask(listOfCase, { consultationId: CASE_ID }, 'patient'),
  ];
  expect(JSON.stringify(replies)).not.toMatch(/priceFen/);
  const search = new CaseWorld(drug);
  stockShelves(search);
  for (const who of ['patient', 'doctor'] as const)
    expect(JSON.stringify(await search.ask(searchDrugs, { text: 'aldp' }, who))).not.toMatch(/priceFen/);
});
