import { beforeEach, expect, test } from 'vitest';
import { accept, consent, propose } from '@shared/contracts/colleague';
import { judgeEvidence, openEvidence } from '@shared/contracts/consultation';
import { prescriptionPaper } from '@shared/contracts/paper';
import {
  answerPharmacist,
  correctPrescription,
  getForDoctor,
  listOfCase,
  voidPrescription,
} from '@shared/contracts/prescription';
import { DoctorId, type PrescriptionId } from '@shared/kernel/ids';
import { CASE_ID, CaseWorld, HYPERTENSION, type Who } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { PIN, giveKey } from '../../testing/memoryAuthority';
import { DRAFT, FOLLOW_UP, Prescribing, stockShelves } from '../../testing/prescriptionWorld';

const ofThisCase = { consultationId: CASE_ID };
const ZHAO = DoctorId.parse('doctor-zhao');
let world: CaseWorld;
let on: Prescribing;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
  stockShelves(world);
  giveKey(world.runtime, { id: ZHAO, role: 'doctor', name: '赵静' });
  on = new Prescribing(world);
  world.given('in_progress', FOLLOW_UP);
});

/** Prescribed between the proposal and the patient's agreeing; `meanwhile` is what the pharmacist does with it. */
async function handedOver(meanwhile: (id: PrescriptionId) => Promise<unknown>): Promise<PrescriptionId> {
  const asked = { ...ofThisCase, kind: 'hand_over', doctorId: ZHAO, words: '我明天起休假' } as const;
  const reply = await world.ask(propose, asked, 'doctor');
  if (!reply.ok) throw new Error(reply.code);
  const { requestId } = reply.value;
  await world.ask(accept, { requestId }, 'otherDoctor');
  const id = await on.issued();
  await on.onDuty();
  await on.take(id);
  await meanwhile(id);
  expect(await world.ask(consent, { requestId, agrees: true }, 'patient')).toMatchObject({ ok: true });
  return id;
}
const correct = (prescriptionId: PrescriptionId, who: Who) =>
  world.ask(correctPrescription, { prescriptionId, draft: DRAFT, pin: PIN }, who);

test('What a pharmacist gave back before the case moved is the colleague’s to correct, with their own signature', async () => {
  const id = await handedOver((it) => on.giveBack(it));
  expect(await world.ask(listOfCase, ofThisCase, 'otherDoctor')).toMatchObject({
    value: { prescriptions: [{ id, needsDoctor: true, doctorName: '李明' }] },
  });
  expect(await world.ask(getForDoctor, { prescriptionId: id }, 'otherDoctor')).toMatchObject({
    value: { state: 'returned', doctorName: '李明', remarks: [{ words: '请核对每次用量' }] },
  });
  // 复诊凭证 first: whoever signs has seen them.
  expect(await correct(id, 'otherDoctor')).toMatchObject({ code: 'evidence.not_confirmed' });
  await world.ask(openEvidence, ofThisCase, 'otherDoctor');
  const verdict = { kind: 'confirmed' as const, diagnoses: [HYPERTENSION] };
  expect(await world.ask(judgeEvidence, { ...ofThisCase, verdict }, 'otherDoctor')).toMatchObject({
    ok: true,
  });
  expect(await correct(id, 'doctor')).toMatchObject({ code: 'prescription.not_found' });
  expect(await correct(id, 'otherDoctor')).toMatchObject({ ok: true });
  expect(on.stored(id)).toMatchObject({
    ...{ state: 'submitted', version: 2, doctorId: ZHAO, doctorName: '赵静' },
  });
  expect([...world.runtime.store.rows.signatures.values()].at(-1)).toMatchObject({ signerName: '赵静' });
  await on.take(id);
  expect(await on.approve(id, 2)).toMatchObject({ ok: true });
});

test('What waits for the pharmacist when the case moves comes to the colleague, and no more to the doctor before', async () => {
  const id = await handedOver((it) => on.question(it));
  const told = [world.told('doctor', 'inbox'), world.told('otherDoctor', 'inbox')];
  const reply = (who: Who) => world.ask(answerPharmacist, { prescriptionId: id, words: '没有' }, who);
  expect(await reply('doctor')).toMatchObject({ code: 'prescription.not_found' });
  expect(await reply('otherDoctor')).toMatchObject({ ok: true });
  await on.take(id);
  expect(await on.giveBack(id)).toMatchObject({ ok: true });
  expect(world.told('doctor', 'inbox')).toBe(told[0]);
  expect(world.told('otherDoctor', 'inbox')).toBeGreaterThan(told[1]!);
});

test('The colleague stops and prints what is in force; nobody else does', async () => {
  const id = await handedOver((it) => on.approve(it));
  const stop = (who: Who) => world.ask(voidPrescription, { prescriptionId: id, reason: '换用其他药物' }, who);
  const print = (who: Who) => world.ask(prescriptionPaper, { prescriptionId: id }, who);
  expect(await print('otherDoctor')).toMatchObject({ ok: true });
  expect(await stop('doctor')).toMatchObject({ code: 'prescription.not_found' });
  expect(await stop('otherDoctor')).toMatchObject({ ok: true });
  expect(on.stored(id)).toMatchObject({ state: 'voided', doctorName: '李明' });
});
