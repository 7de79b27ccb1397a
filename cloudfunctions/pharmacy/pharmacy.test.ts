import { beforeEach, expect, test } from 'vitest';
import { getOrder } from '@shared/contracts/medicineOrder';
import {
  adjustStock,
  approvePharmacy,
  assignDispenser,
  findDrug,
  listPharmacies,
  listRecalls,
  listStock,
  receiveGoods,
  recallBatch,
  savePharmacy,
  setPrice,
  suspendPharmacy,
  whoHas,
} from '@shared/contracts/pharmacy';
import type { PharmacyFacts } from '@shared/domain/pharmacy/pharmacy';
import { PharmacyId, StaffId, type DrugId } from '@shared/kernel/ids';
import { staffIdOf } from '../_runtime/identify';
import {
  AMLODIPINE_ID,
  aPharmacy,
  BATCH_NO,
  MedicineWorld,
  must,
  OTHER_PHARMACY,
  PHARMACY_ID,
  traceCode,
} from '../../testing/medicineWorld';
import { drugIdOf } from '../../testing/prescriptionWorld';

let world: MedicineWorld;
beforeEach(() => {
  world = new MedicineWorld();
});
const FACTS = ((): PharmacyFacts => {
  const { id: _, state: _s, savedBy: _b, savedAt: _a, ...facts } = aPharmacy(PHARMACY_ID);
  return facts;
})();
const NOWHERE = PharmacyId.parse('nowhere');
const save = (facts: Partial<PharmacyFacts> = {}, pharmacyId?: PharmacyId) =>
  world.askAs('operations', savePharmacy, {
    facts: { ...FACTS, ...facts },
    ...(pharmacyId && { pharmacyId }),
  });
const approve = (pharmacyId: PharmacyId) => world.askAs('quality', approvePharmacy, { pharmacyId });
const suspend = (pharmacyId: PharmacyId) =>
  world.askAs('quality', suspendPharmacy, { pharmacyId, reason: '许可证核实期间暂停' });

test('A pharmacy that one office enters sells once another has looked it over, and anew after every change', async () => {
  expect(await save({ licenceUntil: '2026-11-22' })).toMatchObject({ code: 'pharmacy.licence_over' });
  expect(await save({}, NOWHERE)).toMatchObject({ code: 'pharmacy.not_found' });
  const { pharmacyId, state } = must(await save());
  expect(state).toBe('proposed');
  expect(await approve(NOWHERE)).toMatchObject({ code: 'pharmacy.not_found' });
  must(await approve(pharmacyId));
  expect(await approve(pharmacyId)).toMatchObject({ code: 'pharmacy.not_proposed' });
  expect(must(await save({ name: '新店名' }, pharmacyId)).state).toBe('proposed');
  world.runtime.store.rows.pharmacies.set(
    PHARMACY_ID,
    aPharmacy(PHARMACY_ID, { state: 'proposed', licenceUntil: '2026-11-22' }),
  );
  expect(await approve(PHARMACY_ID)).toMatchObject({ code: 'pharmacy.licence_over' });
});

test('A pharmacy that is suspended sells nothing any more', async () => {
  expect(await suspend(NOWHERE)).toMatchObject({ code: 'pharmacy.not_found' });
  must(await suspend(PHARMACY_ID));
  expect(await suspend(PHARMACY_ID)).toMatchObject({ code: 'pharmacy.not_active' });
  expect(await world.place(await world.effective())).toMatchObject({ code: 'pharmacy.not_open' });
});

test('Only somebody with the office 药房药师 is bound to a pharmacy', async () => {
  const assign = (pharmacyId: PharmacyId, loginName: string) =>
    world.askAs('operations', assignDispenser, { pharmacyId, loginName });
  expect(await assign(NOWHERE, 'du.staff')).toMatchObject({ code: 'pharmacy.not_found' });
  expect(await assign(PHARMACY_ID, 'nobody')).toMatchObject({ code: 'pharmacy.nobody' });
  const id = staffIdOf('xin.ren');
  const person = world.runtime.store.rows.staff.get(StaffId.parse('staff-du'))!;
  world.runtime.store.rows.staff.set(id, { ...person, id, loginName: 'xin.ren', name: '新人' });
  expect(must(await assign(OTHER_PHARMACY, 'xin.ren'))).toEqual({ name: '新人' });
  world.runtime.store.rows.staff.set(id, { ...person, id, loginName: 'xin.ren', role: 'support' });
  expect(await assign(OTHER_PHARMACY, 'xin.ren')).toMatchObject({ code: 'pharmacy.nobody' });
  const { pharmacies } = must(await world.askAs('operations', listPharmacies, {}));
  expect(pharmacies.find((it) => it.id === OTHER_PHARMACY)?.staff).toEqual([{ id, name: '新人' }]);
  expect(await world.askAs('operations', listPharmacies, { cursor: 'x' })).toMatchObject({
    code: 'list.cursor_invalid',
  });
});

const goods = (change: object = {}, who = 'du') =>
  world.atDesk(who, receiveGoods, {
    ...{ drugId: AMLODIPINE_ID, batchNo: 'B2', expiresOn: '2028-01-31', packs: 3, codes: [] },
    ...change,
  });

test('Goods come in by batch; each refusal in its order', async () => {
  world.runtime.store.rows.pharmacyStaff.delete(StaffId.parse('staff-ling'));
  expect(await goods({}, 'ling')).toMatchObject({ code: 'pharmacy.not_assigned' });
  expect(await goods({ drugId: 'nothing' })).toMatchObject({ code: 'drug.not_found' });
  const other = drugIdOf('缬沙坦胶囊');
  expect(await goods({ drugId: other })).toMatchObject({ code: 'stock.price_missing' });
  expect(await goods({ expiresOn: '2026-11-23' })).toMatchObject({ code: 'stock.batch_expired' });
  expect(await goods({ batchNo: BATCH_NO })).toMatchObject({ code: 'stock.expiry_differs' });
  const code = traceCode(1);
  expect(await goods({ codes: [code, code] })).toMatchObject({ code: 'trace.repeated' });
  expect(must(await goods({ codes: [code] }))).toEqual({ onHand: 3 });
  expect(await goods({ codes: [code] })).toMatchObject({ code: 'trace.known' });
  must(await goods({ drugId: other, priceFen: 4000 }));
  must(await recall('B3'));
  expect(await goods({ batchNo: 'B3' })).toMatchObject({ code: 'stock.batch_recalled' });
});

test('The stock of a pharmacy is its own, with what is held and what may leave', async () => {
  const orderId = await world.ordered(await world.effective());
  expect(orderId).toBeDefined();
  const { shelves } = must(await world.atDesk('du', listStock, {}));
  expect(shelves).toMatchObject([{ drugId: AMLODIPINE_ID, heldPacks: 1, availablePacks: 9 }]);
  expect(await world.atDesk('du', listStock, { cursor: 'x' })).toMatchObject({ code: 'list.cursor_invalid' });
  world.employed('far', OTHER_PHARMACY);
  expect(must(await world.atDesk('far', listStock, {})).shelves).toEqual([]);
  world.runtime.store.rows.pharmacyStaff.delete(StaffId.parse('staff-far'));
  for (const reply of [
    await world.atDesk('far', listStock, {}),
    await world.atDesk('far', setPrice, { drugId: AMLODIPINE_ID, priceFen: 1 }),
    await world.atDesk('far', adjustStock, {
      drugId: AMLODIPINE_ID,
      batchNo: BATCH_NO,
      by: 1,
      reason: '盘点多出一盒',
    }),
  ])
    expect(reply).toMatchObject({ code: 'pharmacy.not_assigned' });
});

test('Stock is adjusted with a reason and never below zero', async () => {
  const adjusted = (by: number, batchNo = BATCH_NO, drugId = AMLODIPINE_ID) =>
    world.atDesk('du', adjustStock, { drugId, batchNo, by, reason: '盘点时发现破损' });
  expect(await adjusted(-1, BATCH_NO, 'nothing' as DrugId)).toMatchObject({ code: 'stock.not_found' });
  expect(await adjusted(-1, 'B9')).toMatchObject({ code: 'stock.batch_unknown' });
  expect(await adjusted(-11)).toMatchObject({ code: 'stock.below_zero' });
  expect(must(await adjusted(-10))).toEqual({ onHand: 0 });
});

test('A new price counts for the next order', async () => {
  const priced = (drugId: DrugId) => world.atDesk('du', setPrice, { drugId, priceFen: 2600 });
  expect(await priced('nothing' as DrugId)).toMatchObject({ code: 'stock.not_found' });
  must(await priced(AMLODIPINE_ID));
  const prescriptionId = await world.effective();
  expect(await world.place(prescriptionId)).toMatchObject({ code: 'medicineOrder.price_changed' });
  must(await world.place(prescriptionId, { totalFen: 3200 }));
});

const recall = (batchNo = BATCH_NO, drugId = AMLODIPINE_ID) =>
  world.askAs('operations', recallBatch, {
    ...{ drugId, batchNo, level: 'one' as const },
    ...{ reason: '含量均匀度不合格', advice: '请停用，联系药房退换' },
  });

test('A recall stops the batch everywhere, finds who has it and tells them', async () => {
  const orderId = await world.shipped(await world.effective());
  expect(await recall(BATCH_NO, 'nothing' as DrugId)).toMatchObject({ code: 'drug.not_found' });
  must(await recall());
  expect(await recall()).toMatchObject({ code: 'recall.known' });
  const batch = { drugId: AMLODIPINE_ID, batchNo: BATCH_NO };
  const { total, packs } = must(await world.askAs('quality', whoHas, batch));
  expect(total).toBe(1);
  expect(packs).toMatchObject([{ orderId, patientName: '王*', phone: '138****8000' }]);
  expect(await world.askAs('quality', whoHas, { ...batch, cursor: 'x' })).toMatchObject({
    code: 'list.cursor_invalid',
  });
  const order = must(await world.ask(getOrder, { orderId }, 'patient'));
  expect(order.recalls).toMatchObject([{ batchNo: BATCH_NO, advice: '请停用，联系药房退换' }]);
  expect(world.told('patient', 'medicine')).toBeGreaterThan(0);
  expect(await world.place(await world.effective())).toMatchObject({ code: 'stock.short' });
  const { recalls } = must(await world.askAs('dispenser', listRecalls, {}));
  expect(recalls).toMatchObject([{ batchNo: BATCH_NO, level: 'one' }]);
  expect(await world.askAs('dispenser', listRecalls, { cursor: 'x' })).toMatchObject({
    code: 'list.cursor_invalid',
  });
});

test('A drug is found for goods by its initials, without what it costs', async () => {
  const found = must(await world.askAs('dispenser', findDrug, { text: 'bhsaldp' }));
  expect(found.drugs).toMatchObject([{ genericName: '苯磺酸氨氯地平片' }]);
  expect(JSON.stringify(found)).not.toMatch(/priceFen/);
});
