import { beforeEach, describe, expect, test } from 'vitest';
import { amendRecord } from '@shared/contracts/amendment';
import { enterCall } from '@shared/contracts/call';
import { saveRecordDraft, terminateConsultation } from '@shared/contracts/closing';
import { answer as giveOpinion, consent, propose } from '@shared/contracts/colleague';
import { getConsultation, judgeEvidence, listMessages, sendMessage } from '@shared/contracts/consultation';
import { answerPharmacist, correctPrescription, voidPrescription } from '@shared/contracts/prescription';
import type { Doctor } from '@shared/domain/doctor/doctor';
import { practiceOf } from '@shared/domain/doctor/fitness';
import { DoctorId, type PrescriptionId } from '@shared/kernel/ids';
import { DAY_MS } from '@shared/kernel/time';
import { stageDoctor } from '../cloudfunctions/_runtime/fitness';
import { openTx } from '../cloudfunctions/_runtime/tx';
import {
  accountOfPerson,
  atEleven,
  CASE_ID,
  CaseWorld,
  deviceOf,
  DOCTOR_ID,
  EARLIER,
  HYPERTENSION,
  LICENCES,
  RECORD,
  TERMINATION,
  type Who,
} from './caseWorld';
import { implementations } from './catalogue';
import { giveKey, PIN } from './memoryAuthority';
import { DRAFT, FOLLOW_UP, Prescribing, stockShelves } from './prescriptionWorld';

const ofCase = { consultationId: CASE_ID };
const OUT = { kind: 'outpatient', withinDays: 3 } as const;
const ZHAO = DoctorId.parse('doctor-zhao');
let world: CaseWorld;
let on: Prescribing;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
  stockShelves(world);
  on = new Prescribing(world);
  world.given('in_progress', FOLLOW_UP);
});

const change = (part: Partial<Doctor>, id = DOCTOR_ID) => {
  const { doctors } = world.runtime.store.rows;
  doctors.set(id, { ...doctors.get(id)!, ...part });
};
const unseen = (id = DOCTOR_ID) => {
  const { doctors } = world.runtime.store.rows;
  const { faceCheck: _, ...rest } = doctors.get(id)!;
  doctors.set(id, rest);
};
/** 执业许可 is over, and the minute for which an instance may remember that it was not. */
const licenceEnds = () => {
  for (const it of LICENCES)
    world.runtime.store.rows.licences.set(it.id, { ...it, validUntil: '2026-11-22' });
  world.runtime.time += 60_000;
};
const say = (who: Who) =>
  world.ask(sendMessage, { ...ofCase, body: { kind: 'text', text: '请继续吃药' } }, who);
const draft = () => world.ask(saveRecordDraft, { ...ofCase, body: RECORD }, 'doctor');
const amend = (part: object = {}) => {
  const written = { record: { ...RECORD, plan: '改一改' }, disposition: OUT, reason: '漏写了一项' };
  return world.ask(amendRecord, { ...ofCase, version: 1, ...written, pin: PIN, ...part }, 'doctor');
};
const judge = () => {
  const verdict = { kind: 'confirmed' as const, diagnoses: [HYPERTENSION] };
  return world.ask(judgeEvidence, { ...ofCase, verdict }, 'doctor');
};
const end = () => world.ask(terminateConsultation, { ...ofCase, termination: TERMINATION }, 'doctor');
const diagnosed = { diagnoses: [HYPERTENSION], disposition: OUT };

/** Deeds of the doctor in a case that goes on; each is prepared, and then tried as things stand. */
const DEEDS: Record<string, () => Promise<() => Promise<{ ok: boolean; code?: string }>>> = {
  'write to the patient': async () => () => say('doctor'),
  'judge the evidence': async () => {
    world.given('in_progress', { ...FOLLOW_UP, evidence: { earlier: EARLIER, openedAt: 1 } });
    return judge;
  },
  'sign the record': async () => {
    return () => world.close(diagnosed);
  },
  'amend the record': async () => {
    await world.close(diagnosed);
    return () => amend({ diagnoses: [HYPERTENSION] });
  },
  prescribe: async () => () => on.issue(),
  'correct a prescription': async () => {
    const prescriptionId = await returned();
    return () => world.ask(correctPrescription, { prescriptionId, draft: DRAFT, pin: PIN }, 'doctor');
  },
  'answer the pharmacist': async () => {
    const prescriptionId = await taken();
    await on.question(prescriptionId);
    return () => world.ask(answerPharmacist, { prescriptionId, words: '没有' }, 'doctor');
  },
  'enter the room': async () => {
    world.given('in_progress', atEleven('video'));
    world.runtime.time += 55 * 60_000;
    return () => world.ask(enterCall, ofCase, 'doctor');
  },
};
async function taken(): Promise<PrescriptionId> {
  const id = await on.issued();
  await on.onDuty();
  await on.take(id);
  return id;
}
async function returned(): Promise<PrescriptionId> {
  const id = await taken();
  await on.giveBack(id);
  return id;
}

describe.each(Object.entries(DEEDS))('To %s', (_name, prepare) => {
  test('a doctor needs papers that hold, no suspension, and the face check of today on this phone', async () => {
    const deed = await prepare();
    change({ active: false });
    expect(await deed()).toMatchObject({ code: 'doctor.not_qualified' });
    const { qualification, faceCheck } = world.runtime.store.rows.doctors.get(DOCTOR_ID)!;
    change({ active: true, qualification: { ...qualification, insuranceUntil: '2026-11-22' } });
    expect(await deed()).toMatchObject({ code: 'doctor.not_qualified' });
    change({ qualification, faceCheck: { ...faceCheck!, deviceId: deviceOf('stranger') } });
    expect(await deed()).toMatchObject({ code: 'doctor.face_check_missing' });
    unseen();
    expect(await deed()).toMatchObject({ code: 'doctor.face_check_missing' });
    change({ faceCheck: { ...faceCheck!, until: world.runtime.time } });
    expect(await deed()).toMatchObject({ code: 'doctor.face_check_missing' });
    change({ faceCheck: faceCheck! });
    expect(await deed()).toMatchObject({ ok: true });
  });
});

test('A case accepted on Monday waits on Tuesday for the face check of Tuesday', async () => {
  world.runtime.time += DAY_MS;
  expect(await say('doctor')).toMatchObject({ code: 'doctor.face_check_missing' });
  expect(await say('patient')).toMatchObject({ ok: true });
  const due = async (who: Who) => {
    const reply = await world.ask(getConsultation, ofCase, who);
    return reply.ok && reply.value.faceCheckDue;
  };
  expect([await due('doctor'), await due('patient')]).toEqual([true, undefined]);
});

describe("A patient in danger is not kept waiting by the doctor's papers", () => {
  test('A missing face check ends nothing and stops no sending on, no handing over and no voiding', async () => {
    const prescriptionId = await on.issued();
    unseen();
    const voided = await world.ask(voidPrescription, { prescriptionId, reason: '写错了剂量' }, 'doctor');
    expect(voided).toMatchObject({ ok: true });
    const words = '我今天不在，请您继续看';
    const asked = await world.ask(propose, { ...ofCase, kind: 'hand_over', doctorId: ZHAO, words }, 'doctor');
    expect(asked).toMatchObject({ ok: true });
    expect(await end()).toMatchObject({ ok: true, value: { state: 'terminated' } });
  });

  test('Whoever is suspended ends nothing and asks nobody: the hospital does', async () => {
    change({ active: false });
    expect(await end()).toMatchObject({ code: 'doctor.not_qualified' });
    const words = '我今天不在，请您继续看';
    expect(
      await world.ask(propose, { ...ofCase, kind: 'opinion', doctorId: ZHAO, words }, 'doctor'),
    ).toMatchObject({ code: 'doctor.not_qualified' });
  });
});

describe('When the licence of the hospital has ended', () => {
  const shut = { ok: false, code: 'institution.not_licensed' };

  const MEDICAL = Object.entries(DEEDS).filter(
    ([name]) => name !== 'save a draft' && name !== 'amend the record',
  );
  test.each(MEDICAL)('nobody may %s', async (_name, prepare) => {
    const deed = await prepare();
    licenceEnds();
    expect(await deed()).toEqual(shut);
  });

  test('the patient is not let into the room either', async () => {
    await DEEDS['enter the room']!();
    expect(await world.ask(enterCall, ofCase, 'patient')).toMatchObject({ ok: true });
    licenceEnds();
    expect(await world.ask(enterCall, ofCase, 'patient')).toEqual(shut);
  });

  test('no prescription is taken or approved; it may be given back and made void', async () => {
    const prescriptionId = await taken();
    licenceEnds();
    expect(await on.take(prescriptionId)).toEqual(shut);
    expect(await on.approve(prescriptionId)).toEqual(shut);
    expect(await on.giveBack(prescriptionId)).toMatchObject({ ok: true });
    const reason = '许可到期，请到医院';
    expect(await world.ask(voidPrescription, { prescriptionId, reason }, 'doctor')).toMatchObject({
      ok: true,
    });
  });

  test('no colleague signs an opinion', async () => {
    giveKey(world.runtime, { id: ZHAO, role: 'doctor', name: '赵静' });
    const words = '请看看要不要换药';
    const asked = await world.ask(propose, { ...ofCase, kind: 'opinion', doctorId: ZHAO, words }, 'doctor');
    if (!asked.ok) throw new Error(asked.code);
    const { requestId } = asked.value;
    await world.ask(consent, { requestId, agrees: true }, 'patient');
    const note = () => world.ask(giveOpinion, { requestId, note: '可以不换', pin: PIN }, 'otherDoctor');
    licenceEnds();
    expect(await note()).toEqual(shut);
  });

  test('the patient still writes and reads, and the doctor sends them on with the fee', async () => {
    await say('doctor');
    licenceEnds();
    expect(await say('patient')).toMatchObject({ ok: true });
    expect(await world.ask(getConsultation, ofCase, 'patient')).toMatchObject({ ok: true });
    expect(await world.ask(listMessages, ofCase, 'patient')).toMatchObject({ value: { lastSeq: 2 } });
    expect(await end()).toMatchObject({ ok: true, value: { state: 'terminated' } });
  });

  test('what was done so far is signed, without a diagnosis and with the way to a hospital alone', async () => {
    await draft();
    licenceEnds();
    expect(await draft()).toMatchObject({ ok: true });
    expect(await world.close({ disposition: { kind: 'self_care' } })).toEqual(shut);
    expect(await world.close(diagnosed)).toEqual(shut);
    expect(await world.close({ disposition: OUT })).toMatchObject({ ok: true });
    expect(world.runtime.store.rows.records.get(CASE_ID)).toMatchObject({
      state: 'signed',
      disposition: OUT,
    });
    expect(await amend({ diagnoses: [HYPERTENSION] })).toEqual(shut);
    expect(await amend()).toMatchObject({ ok: true });
  });

  test('what was diagnosed before may still be put right', async () => {
    await world.close(diagnosed);
    licenceEnds();
    expect(await amend({ diagnoses: [HYPERTENSION] })).toMatchObject({ ok: true });
  });
});

describe('A pharmacist who may not work any more', () => {
  test.each([
    ['is suspended', { active: false }],
    ['has papers that are over', { validity: { licenceUntil: '2026-11-22' } }],
  ])('and %s takes and approves nothing, in the shift that has begun either', async (_why, part) => {
    const id = await taken();
    const { pharmacists } = world.runtime.store.rows;
    const before = pharmacists.get('pharmacist-1')!;
    const validity = { ...before.validity, ...('validity' in part && part.validity) };
    pharmacists.set('pharmacist-1', { ...before, ...part, validity });
    const refused = { ok: false, code: 'pharmacist.not_valid' };
    expect(await on.take(id)).toEqual(refused);
    expect(await on.approve(id)).toEqual(refused);
    expect(await on.giveBack(id)).toEqual(refused);
    expect(await on.question(id)).toEqual(refused);
    pharmacists.set('pharmacist-1', before);
    expect(await on.approve(id)).toMatchObject({ ok: true });
  });
});

test('What the account says of its doctor is what is asked, and costs no read more', async () => {
  const { accounts, doctors } = world.runtime.store.rows;
  const id = accountOfPerson('doctor');
  const doctor = doctors.get(DOCTOR_ID)!;
  accounts.set(id, { ...accounts.get(id)!, practice: practiceOf(doctor) });
  // The licences are read once a minute, not for each.
  await say('doctor');
  const { counts } = world.runtime.store;
  const before = counts.reads;
  expect(await say('doctor')).toMatchObject({ ok: true });
  expect(counts.reads - before).toBe(2);
  accounts.set(id, { ...accounts.get(id)!, practice: practiceOf({ ...doctor, active: false }) });
  expect(await say('doctor')).toMatchObject({ code: 'doctor.not_qualified' });
});

test('A face check that was passed, a suspension and a reinstatement reach what the account says', async () => {
  const { accounts, doctors } = world.runtime.store.rows;
  const said = () => accounts.get(accountOfPerson('doctor'))!.practice;
  const staged = async (part: Partial<Doctor>) => {
    const { tx, staged } = openTx((table, id) => world.runtime.store.find(table, id));
    await stageDoctor(tx, { ...doctors.get(DOCTOR_ID)!, ...part });
    await world.runtime.store.transaction(async () => ({ value: undefined, writes: staged.writes }));
  };
  await staged({ active: false });
  expect(said()).toEqual(practiceOf(doctors.get(DOCTOR_ID)!));
  expect(await say('doctor')).toMatchObject({ code: 'doctor.not_qualified' });
  await staged({ active: true });
  expect(await say('doctor')).toMatchObject({ ok: true });
});
