import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportEvent } from '@shared/contracts/adverseEvent';
import { saveApplication } from '@shared/contracts/application';
import { bindPhone, getContact } from '@shared/contracts/auth';
import { terminateConsultation } from '@shared/contracts/closing';
import { propose } from '@shared/contracts/colleague';
import { getOrder, placeOrder } from '@shared/contracts/medicineOrder';
import { startPlan } from '@shared/contracts/medicinePlan';
import { saveHealth } from '@shared/contracts/patient';
import {
  answerPharmacist,
  approvePrescription,
  askDoctor,
  getPrescription,
  issuePrescription,
  startDuty,
  takePrescription,
} from '@shared/contracts/prescription';
import { CHECKS } from '@shared/domain/prescription/prescription';
import { DoctorId, PharmacyId } from '@shared/kernel/ids';
import { shanghai } from '@shared/kernel/time';
import { makeKeys } from '../../emulator/developmentKeys';
import type { World } from '../../emulator/world';
import { startHospital } from '../../scripts/hospitalWorld';
import { PERSONAS } from '../../scripts/seed/hospital';
import { DEMO_PHARMACIST_LICENCE } from '../../scripts/seed/pharmacy';
import { DEMO_PIN } from '../../scripts/seed/signing';
import { staffIn } from '../../scripts/seed/staff';
import { morning, Treated } from '../browser/treated';
import { agree, beforeTheCamera, drLin, drXu, xiaoyu } from '../journeys/cast';
import { Colleague } from '../journeys/colleague';
import { RECEIVER } from '../medicineWorld';
import { Phone } from '../phone';
import { DRAFT } from '../prescriptionWorld';
import { filesOf, foundOf } from './search';

/** What is said around a medicine, in words that stand nowhere else in the world. */
const CANARY = {
  patient: '令狐金丝雀',
  chronic: '金丝雀十号慢性病痛风石',
  longReason: '金丝雀十一号长期处方理由血压平稳',
  question: '金丝雀十二号药师问是否仍在服用',
  answer: '金丝雀十三号医生答已经停用',
  receiver: '金丝雀收货人',
  street: '金丝雀十四号巷三单元五零二',
  receiverPhone: '13977776666',
  adverse: '金丝雀十五号两条小腿都肿了',
  toColleague: '金丝雀十六号请会诊看皮疹原因',
  termination: '金丝雀十七号胸口闷请现在就去',
  elsewhere: '金丝雀十八号医院急诊科',
  applicant: '金丝雀申请人',
  applicantNumber: '11010519491231002X',
  applicantPhone: '13966665555',
  ownPhone: PERSONAS.find(({ nickname }) => nickname === '老王')!.phoneNumber!,
} as const;

const staff = await staffIn(undefined);
let folder: string;
let world: World;

/** From the prescription to a report of what the medicine did, each field that somebody fills in holding a canary. */
async function treated() {
  const patient = await xiaoyu(world, '金丝雀', {
    ...({ name: CANARY.patient, sex: 'female', bornOn: '1971-04-02', relation: 'self' } as const),
  });
  const { phone, patientId } = patient;
  const doctor = await drLin(world);
  const story = await Treated.begin(world, staff, patient);
  await phone.must(saveHealth, {
    patientId,
    facts: {
      ...{ allergies: { kind: 'none' }, medicines: { kind: 'none' } },
      history: { kind: 'some', text: CANARY.chronic },
    },
  });
  const consultationId = await story.followUp();
  const pharmacist = await Colleague.of(
    world,
    staff.find(({ role }) => role === 'pharmacist')!,
  );
  await pharmacist.must(startDuty, { licenceNo: DEMO_PHARMACIST_LICENCE });
  const { prescriptionId } = await doctor.must(issuePrescription, {
    ...{ consultationId, draft: { ...DRAFT, longReason: CANARY.longReason }, pin: DEMO_PIN },
  });
  await pharmacist.must(takePrescription, { prescriptionId });
  await pharmacist.must(askDoctor, { prescriptionId, version: 1, words: CANARY.question });
  await doctor.must(answerPharmacist, { prescriptionId, words: CANARY.answer });
  await pharmacist.must(takePrescription, { prescriptionId });
  const checks = [...CHECKS];
  await pharmacist.must(approvePrescription, { prescriptionId, version: 1, checks, pin: DEMO_PIN });
  const receiver = {
    ...{ name: CANARY.receiver, phone: CANARY.receiverPhone, region: RECEIVER.region, detail: CANARY.street },
  };
  const { orderId } = await phone.must(placeOrder, {
    ...{ prescriptionId, pharmacyId: PharmacyId.parse('demo-renhe'), totalFen: 1600 },
    to: { way: 'delivery', receiver },
  });
  await phone.must(startPlan, { prescriptionId });
  const { lines } = await phone.must(getPrescription, { prescriptionId });
  await phone.must(reportEvent, {
    prescriptionId,
    told: {
      ...{ drugId: lines[0]!.drug.id, words: CANARY.adverse, beganOn: shanghai(world.clock.now()).day },
      ...{ felt: 'limiting', stillTaking: 'stopped', afterStopping: 'better', now: 'better' },
    },
  });
  await doctor.must(propose, {
    ...{ consultationId, kind: 'opinion', doctorId: DoctorId.parse('xu-wenbo'), words: CANARY.toColleague },
  });
  expect((await phone.must(getOrder, { orderId })).receiver).toMatchObject(receiver);
  const { termination, elsewhere } = CANARY;
  await doctor.must(terminateConsultation, {
    consultationId,
    termination: { reason: 'changed', urgency: 'now', words: termination, institution: elsewhere },
  });
}

/** Somebody who would join as a doctor, and somebody who leaves a telephone number. */
async function others() {
  const applicant = await Phone.of(world.url, '老王');
  const code = await applicant.phoneCode();
  await applicant.must(bindPhone, { code });
  expect((await applicant.must(getContact, {})).contact).toBeDefined();
  await applicant.must(saveApplication, {
    kind: 'doctor',
    form: { name: CANARY.applicant, idNumber: CANARY.applicantNumber, phone: CANARY.applicantPhone },
    evidence: {},
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'canaries-'));
  world = await startHospital({ dataDir: folder, keys: makeKeys(), staff });
  await morning(world);
  await agree(await Phone.of(world.url, '老王'));
  await beforeTheCamera(world, await drXu(world));
  await treated();
  await others();
}, 180_000);
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true });
});

test('Nothing of a prescription, an order, a report or an application stands in a file, a backup or a log', async () => {
  await world.control.advance(60_000);
  world.control.snapshots.take('backup');
  const logs = JSON.stringify(world.control.logs());
  expect(logs).toContain('adverseEvent.report');
  const everywhere = { ...filesOf(folder), logs: Buffer.from(logs) };
  expect(foundOf(CANARY, everywhere)).toEqual([]);
});
