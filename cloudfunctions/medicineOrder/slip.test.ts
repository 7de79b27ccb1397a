import { beforeEach, expect, test } from 'vitest';
import { listOrders, readSlip, redeemSlip, takeElsewhere } from '@shared/contracts/medicineOrder';
import type { PrescriptionId } from '@shared/kernel/ids';
import { DAY_MS } from '@shared/kernel/time';
import { PATIENT_ID } from '../../testing/caseWorld';
import { MedicineWorld, must } from '../../testing/medicineWorld';

let world: MedicineWorld;
let prescriptionId: PrescriptionId;
beforeEach(async () => {
  world = new MedicineWorld();
  prescriptionId = await world.effective();
});
const pharmacy = { pharmacyName: '社区药店', licenceNo: '京BB0000002', pharmacist: '李药师' };
const take = (who: 'patient' | 'stranger' = 'patient') => world.ask(takeElsewhere, { prescriptionId }, who);
const read = (code: string) => world.askAs('anybody', readSlip, { code });
const redeem = (code: string) => world.askAs('anybody', redeemSlip, { code, pharmacy });

test('Another pharmacy reads what it is shown and gives the medicine once', async () => {
  const { code, url } = must(await take());
  expect(url).toBe(`https://console.test/#/redeem?code=${encodeURIComponent(code)}`);
  const seen = must(await read(code));
  // Whoever read it is nobody known: that it was read, and when, is in the chain of the case.
  expect(world.trail.at(-1)).toMatchObject({ action: 'medicineOrder.readSlip', role: 'anybody' });
  expect(seen).toMatchObject({
    patient: { name: '王芳' },
    state: 'effective',
    lines: [{ name: '苯磺酸氨氯地平片', usage: '口服，每次1片，每日一次', packs: 1 }],
  });
  expect(JSON.stringify(seen)).not.toMatch(/priceFen|accountId/);
  must(await redeem(code));
  expect(world.prescription(prescriptionId)!.state).toBe('used');
  expect(await redeem(code)).toMatchObject({ code: 'slip.used' });
  expect(await read(code)).toMatchObject({ code: 'slip.used' });
  expect(await world.place(prescriptionId)).toMatchObject({ code: 'prescription.not_effective' });
  expect(await take()).toMatchObject({ code: 'prescription.not_effective' });
});

test('Without the consent of the person no slip is made, and one of before opens and sells nothing', async () => {
  const { code } = must(await take());
  const { patients } = world.runtime.store.rows;
  const patient = patients.get(PATIENT_ID)!;
  patients.set(PATIENT_ID, { ...patient, relation: 'father' });
  expect(await take()).toMatchObject({ code: 'proxy.consent_missing' });
  expect(await read(code)).toMatchObject({ code: 'slip.not_found' });
  expect(await redeem(code)).toMatchObject({ code: 'slip.not_found' });
  expect(world.prescription(prescriptionId)!.state).toBe('effective');
  patients.set(PATIENT_ID, { ...patient, relation: 'child', bornOn: '2020-01-01' });
  expect(await take()).toMatchObject({ code: 'guardian.consent_missing' });
});

test('A slip opens nothing of a prescription that has run out, nor of somebody who was erased', async () => {
  const { code } = must(await take());
  const { consultations, prescriptions } = world.runtime.store.rows;
  const prescription = prescriptions.get(prescriptionId)!;
  prescriptions.set(prescriptionId, { ...prescription, validUntil: world.runtime.now() });
  expect(await read(code)).toMatchObject({ code: 'prescription.not_effective' });
  prescriptions.set(prescriptionId, prescription);
  const consultation = consultations.get(prescription.consultationId)!;
  consultations.set(consultation.id, { ...consultation, restrictedAt: 1 });
  expect(await read(code)).toMatchObject({ code: 'slip.not_found' });
  expect(await redeem(code)).toMatchObject({ code: 'slip.not_found' });
});

test('A new code ends the one before; nobody finds one by trying', async () => {
  const first = must(await take()).code;
  const second = must(await take()).code;
  expect(await read(first)).toMatchObject({ code: 'slip.not_found' });
  expect(await redeem(first)).toMatchObject({ code: 'slip.not_found' });
  expect(await read(`nowhere~${'a'.repeat(24)}`)).toMatchObject({ code: 'slip.not_found' });
  expect((await read(second)).ok).toBe(true);
});

test('Of an order here and a slip elsewhere the first counts', async () => {
  const { code } = must(await take());
  await world.ordered(prescriptionId);
  expect(await redeem(code)).toMatchObject({ code: 'prescription.ordered' });
  expect(await take()).toMatchObject({ code: 'prescription.ordered' });
});

test('What has run out is given nowhere, and what is another’s is not there', async () => {
  const { code } = must(await take());
  expect(await take('stranger')).toMatchObject({ code: 'prescription.not_found' });
  world.runtime.time += DAY_MS;
  expect(await redeem(code)).toMatchObject({ code: 'prescription.not_effective' });
});

test('The code is kept nowhere', async () => {
  const { code } = must(await take());
  expect(JSON.stringify([...world.runtime.store.rows.audits.values()])).not.toContain(code);
  expect(JSON.stringify([...world.runtime.store.rows.outsideSlips.values()])).not.toContain(code);
});

test('My orders are listed newest first, and a wrong place in the list is refused: list.cursor_invalid', async () => {
  const orderId = await world.ordered(prescriptionId);
  const { orders } = must(await world.ask(listOrders, {}, 'patient'));
  expect(orders).toMatchObject([{ id: orderId, drugs: ['苯磺酸氨氯地平片'], isRecalled: false }]);
  expect(must(await world.ask(listOrders, {}, 'stranger')).orders).toEqual([]);
  expect(await world.ask(listOrders, { cursor: 'x' }, 'patient')).toMatchObject({
    code: 'list.cursor_invalid',
  });
});
