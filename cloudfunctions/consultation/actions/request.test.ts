import { beforeEach, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { getConsultation, quote, requestConsultation } from '@shared/contracts/consultation';
import { GUARDIAN_CONSENT, PROXY_CONSENT, referenceOf, RISK_NOTICE } from '@shared/domain/consent/texts';
import { sign } from '@shared/domain/record/sign';
import { canonicalJson } from '@shared/kernel/canonical';
import type { Patient } from '@shared/domain/patient/patient';
import { DoctorId, PatientId, PictureId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import {
  CASE_ID,
  CaseWorld,
  COMPLAINT,
  DOCTOR_ID,
  EARLIER,
  HYPERTENSION,
  PATIENT_ID,
  PICTURES,
  RECORD,
} from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

const ORDER = {
  doctorId: DOCTOR_ID,
  patientId: PATIENT_ID,
  service: 'advice' as const,
  complaint: COMPLAINT,
  pictureIds: [PICTURES.patient],
  riskNotice: { version: RISK_NOTICE.version, sha256: RISK_NOTICE.sha256 },
  feeFen: 2900,
};
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
type Change = Partial<z.input<typeof requestConsultation.input>>;
const refusal = async (change: Change, who: 'patient' | 'stranger' = 'patient') => {
  const reply = await world.ask(requestConsultation, { ...ORDER, ...change }, who);
  expect(world.runtime.store.rows.consultations.size).toBe(0);
  return reply.ok ? 'ok' : reply.code;
};

test('A request makes the unpaid case and its order together, and tells nobody but the patient', async () => {
  const reply = await world.ask(requestConsultation, ORDER, 'patient');
  expect(reply).toMatchObject({ ok: true, value: { payBy: MONDAY_10 + 15 * MINUTE_MS } });
  const [consultation] = [...world.runtime.store.rows.consultations.values()];
  expect(consultation).toMatchObject({
    state: 'awaiting_payment',
    feeFen: 2900,
    promiseMinutes: 30,
    patient: { name: '王芳', sex: 'female', relation: 'self' },
    riskNotice: { sha256: RISK_NOTICE.sha256, agreedAt: MONDAY_10 },
  });
  const payment = world.runtime.store.rows.payments.get(consultation!.paymentId);
  expect(payment).toMatchObject({
    consultationId: consultation!.id,
    state: 'created',
    feeFen: 2900,
    openid: 'openid-patient',
    description: '图文问诊-李明医生',
    lookAt: MONDAY_10 + MINUTE_MS,
    payBy: MONDAY_10 + 15 * MINUTE_MS,
  });
  expect(payment!.id).toMatch(/^[0-9A-Za-z_\-|*]{6,32}$/);
  expect(world.trail).toMatchObject([
    { role: 'patient', action: 'consultation.request', outcome: 'ok', events: [] },
  ]);
  expect([world.told('patient', 'inbox'), world.told('doctor', 'inbox')]).toEqual([0, 0]);
});

test('A 复诊 is asked for with evidence of an earlier diagnosis, or not at all', async () => {
  const followUp = { service: 'follow_up' as const };
  expect(await refusal(followUp)).toBe('evidence.missing');
  expect(await refusal({ earlier: EARLIER })).toBe('evidence.not_applicable');
  expect(await refusal({ ...followUp, earlier: { ...EARLIER, on: '2026-11-24' } })).toBe(
    'evidence.in_future',
  );
  const stolen = { kind: 'papers' as const, pictureIds: [PICTURES.stranger] };
  expect(await refusal({ ...followUp, earlier: { ...EARLIER, proof: stolen } })).toBe('picture.not_found');
  const unknown = { kind: 'record' as const, consultationId: 'no-such-case' };
  expect(await refusal({ ...followUp, earlier: { ...EARLIER, proof: unknown } })).toBe(
    'evidence.record_not_found',
  );
  await world.ask(requestConsultation, { ...ORDER, ...followUp, earlier: EARLIER }, 'patient');
  const [consultation] = [...world.runtime.store.rows.consultations.values()];
  expect(consultation).toMatchObject({ service: 'follow_up', evidence: { earlier: EARLIER } });
});

test('A record of this person here is evidence once a diagnosis was signed in it', async () => {
  const proof = { kind: 'record' as const, consultationId: CASE_ID };
  const order = { ...ORDER, service: 'follow_up' as const, earlier: { ...EARLIER, proof } };
  const ask = async () => {
    const reply = await world.ask(requestConsultation, order, 'patient');
    return reply.ok ? 'ok' : reply.code;
  };
  const earlier = world.given('completed');
  const { record } = sign(
    earlier,
    { body: RECORD, diagnoses: [], disposition: { kind: 'self_care' } },
    { now: 1, doctor: { name: '李明', hospital: '问真医院' }, digestOf: canonicalJson },
  );
  const { records, consultations } = world.runtime.store.rows;
  records.set(CASE_ID, record);
  expect(await ask()).toBe('evidence.record_not_found');
  records.set(CASE_ID, { ...record, diagnoses: [HYPERTENSION] });
  consultations.set(CASE_ID, { ...earlier, patientId: PatientId.parse('somebody-else') });
  expect(await ask()).toBe('evidence.record_not_found');
  consultations.set(CASE_ID, earlier);
  expect(await ask()).toBe('ok');
});

test('The doctor sees when this person was last here and how it ended; the patient’s own view says nothing of it', async () => {
  world.given('in_progress');
  await world.close({ disposition: { kind: 'outpatient', withinDays: 3 } });
  const { rows } = world.runtime.store;
  rows.patients.set(PATIENT_ID, { ...rows.patients.get(PATIENT_ID)!, lastConsultationId: CASE_ID });
  const ended = world.stored()!;
  const reply = await world.ask(requestConsultation, { ...ORDER, pictureIds: [] }, 'patient');
  if (!reply.ok) throw new Error(reply.code);
  const { consultationId } = reply.value;
  const lastVisit = { endedAt: ended.endedAt, disposition: { kind: 'outpatient', withinDays: 3 } };
  expect(world.stored(consultationId)).toMatchObject({ lastVisit });
  rows.consultations.set(consultationId, {
    ...world.stored(consultationId)!,
    state: 'waiting',
    waitingSince: ended.endedAt!,
  });
  expect(await world.ask(getConsultation, { consultationId }, 'doctor')).toMatchObject({
    value: { lastVisit },
  });
  const own = await world.ask(getConsultation, { consultationId }, 'patient');
  expect(own.ok && 'lastVisit' in own.value).toBe(false);
});

test('A second press of the same request opens no second case', async () => {
  const { first, second, wroteTwice } = await world.pressTwice(requestConsultation, ORDER, 'patient');
  expect(second).toEqual(first);
  expect(wroteTwice).toBe(false);
});

test('Two phones asking at the same time open one case', async () => {
  const replies = await Promise.all([
    world.ask(requestConsultation, ORDER, 'patient'),
    world.ask(requestConsultation, ORDER, 'patient'),
  ]);
  expect(replies.map((it) => (it.ok ? 'ok' : it.code))).toEqual(['ok', 'consultation.already_open']);
});

test('A doctor whose desk is full is asked by nobody more', async () => {
  const { doctors, consultations } = world.runtime.store.rows;
  doctors.set(DOCTOR_ID, { ...doctors.get(DOCTOR_ID)!, maxOpen: 1 });
  world.given('waiting', { patientId: PatientId.parse('somebody-else') });
  const reply = await world.ask(requestConsultation, ORDER, 'patient');
  expect(reply).toMatchObject({ code: 'doctor.full' });
  expect(consultations.size).toBe(1);
});

test('Without the separate consent to health data, or with an older text of it, nothing is opened', async () => {
  const { accounts } = world.runtime.store.rows;
  const [id, account] = [...accounts].find(([, it]) => it.openid === 'openid-patient')!;
  const older = { version: '2020-01-01', sha256: '0'.repeat(64), agreedAt: 1 };
  for (const consents of [{}, { sensitive_health: older }]) {
    accounts.set(id, { ...account, consents });
    expect(await refusal({})).toBe('consent.sensitive_missing');
  }
});

test('A person of another account, removed or unknown, is not found', async () => {
  expect(await refusal({}, 'stranger')).toBe('patient.not_found');
  expect(await refusal({ patientId: PatientId.parse('nobody') })).toBe('patient.not_found');
  const { patients } = world.runtime.store.rows;
  patients.set(PATIENT_ID, { ...patients.get(PATIENT_ID)!, removed: true });
  expect(await refusal({})).toBe('patient.not_found');
});

describe('who may be asked for', () => {
  const patients = () => world.runtime.store.rows.patients;
  const person = (change: Partial<Patient>) =>
    patients().set(PATIENT_ID, { ...patients().get(PATIENT_ID)!, ...change });
  const { pregnancy: _, ...CHILD_COMPLAINT } = COMPLAINT;
  const guardian = { ...referenceOf(GUARDIAN_CONSENT), personId: PatientId.parse('mother'), name: '王芳' };
  const child = (change: Partial<Patient> = {}) =>
    person({
      relation: 'child',
      sex: 'male',
      bornOn: '2020-11-24',
      guardian: { ...guardian, agreedAt: 1 },
      ...change,
    });
  const forChild = (more: object = {}) =>
    world.ask(requestConsultation, { ...ORDER, complaint: CHILD_COMPLAINT, ...more }, 'patient');

  test('A person who is not verified may ask for nothing medical, and still hears the price', async () => {
    const { verifiedAt: _at, ...unverified } = patients().get(PATIENT_ID)!;
    patients().set(PATIENT_ID, unverified);
    expect(await refusal({})).toBe('patient.unverified');
    expect(await world.ask(quote, { doctorId: DOCTOR_ID }, 'patient')).toMatchObject({ ok: true });
  });

  test('Nobody under 14 asks by themselves', async () => {
    child({ relation: 'self' });
    expect(await forChild({ guardianPresent: true })).toMatchObject({ code: 'guardian.self' });
  });

  test('A child of 13 years and 364 days needs the guardian’s consent, one of 14 does not', async () => {
    const { guardian: _guardian, ...alone } = patients().get(PATIENT_ID)!;
    patients().set(PATIENT_ID, alone);
    person({ relation: 'child', sex: 'male', bornOn: '2012-11-24' });
    expect(await forChild()).toMatchObject({ code: 'guardian.consent_missing' });
    person({ bornOn: '2012-11-23' });
    expect(await forChild()).toMatchObject({ ok: true });
  });

  test('Of a child of 5 years and 364 days the guardian says that they are there; of one of 6 they need not', async () => {
    child();
    expect(await forChild()).toMatchObject({ code: 'guardian.absent' });
    expect(await forChild({ guardianPresent: false })).toMatchObject({ code: 'guardian.absent' });
    child({ bornOn: '2020-11-23' });
    expect(await forChild()).toMatchObject({ ok: true });
  });

  test('The case keeps who answered for the child and that they were there, and the doctor sees it', async () => {
    child();
    const reply = await forChild({ guardianPresent: true });
    const consultationId = reply.ok ? reply.value.consultationId : CASE_ID;
    expect(world.stored(consultationId)?.patient).toMatchObject({
      relation: 'child',
      guardian: { personId: 'mother', name: '王芳', present: true },
    });
    const seen = await world.ask(getConsultation, { consultationId }, 'patient');
    expect(seen).toMatchObject({
      value: { patient: { relation: 'child', guardian: { name: '王芳', present: true } } },
    });
    expect(JSON.stringify(seen)).not.toContain('personId');
  });

  test('For an adult nobody asks without their consent, and with it the doctor sees who asks', async () => {
    person({ relation: 'mother' });
    expect(await refusal({})).toBe('proxy.consent_missing');
    const proxyConsent = {
      ...referenceOf(PROXY_CONSENT),
      askerId: PatientId.parse('me'),
      how: 'in_person' as const,
    };
    person({ proxyConsent: { ...proxyConsent, agreedAt: 1, withdrawnAt: 2 } });
    expect(await refusal({})).toBe('proxy.consent_missing');
    person({ proxyConsent: { ...proxyConsent, agreedAt: 1 } });
    expect(await world.ask(requestConsultation, ORDER, 'patient')).toMatchObject({ ok: true });
    const [consultation] = [...world.runtime.store.rows.consultations.values()];
    expect(consultation?.patient).toMatchObject({ name: '王芳', relation: 'mother' });
  });
});

test('A doctor who has left or never was is not found', async () => {
  expect(await refusal({ doctorId: DoctorId.parse('nobody') })).toBe('doctor.not_found');
  const { doctors } = world.runtime.store.rows;
  doctors.set(DOCTOR_ID, { ...doctors.get(DOCTOR_ID)!, active: false });
  expect(await refusal({})).toBe('doctor.not_found');
});

test('A doctor takes requests from the day of three years of practice on, and while all papers hold', async () => {
  const { doctors } = world.runtime.store.rows;
  const doctor = doctors.get(DOCTOR_ID)!;
  const given = (change: object) =>
    doctors.set(DOCTOR_ID, { ...doctor, qualification: { ...doctor.qualification, ...change } });
  for (const over of [
    { practisingSinceOn: '2023-11-24' },
    { licenceUntil: '2026-11-22' },
    { insuranceUntil: '2026-11-22' },
    { contractUntil: '2026-11-22' },
    { recheckBy: '2026-11-22' },
  ]) {
    given(over);
    expect([over, await refusal({})]).toEqual([over, 'doctor.not_qualified']);
  }
  given({ practisingSinceOn: '2023-11-23' });
  expect(await world.ask(requestConsultation, ORDER, 'patient')).toMatchObject({ ok: true });
});

test('A doctor off duty takes no request', async () => {
  const { doctors } = world.runtime.store.rows;
  doctors.set(DOCTOR_ID, { ...doctors.get(DOCTOR_ID)!, schedule: [] });
  expect(await refusal({})).toBe('doctor.off_duty');
});

test('Doctors do not treat themselves', async () => {
  const { accounts } = world.runtime.store.rows;
  const [id, account] = [...accounts].find(([, it]) => it.openid === 'openid-patient')!;
  accounts.set(id, { ...account, doctorId: DOCTOR_ID });
  expect(await refusal({})).toBe('consultation.own_case');
});

test('A second case of one person at one doctor waits until the first is over; another doctor may be asked', async () => {
  await world.ask(requestConsultation, ORDER, 'patient');
  const again = await world.ask(requestConsultation, ORDER, 'patient');
  expect(again).toMatchObject({ ok: false, code: 'consultation.already_open' });
  const other = { ...ORDER, doctorId: DoctorId.parse('doctor-zhao') };
  expect(await world.ask(requestConsultation, other, 'patient')).toMatchObject({ ok: true });
});

test('Pregnancy must be told where it applies and cannot be where it does not', async () => {
  const { pregnancy, ...untold } = COMPLAINT;
  expect(await refusal({ complaint: untold })).toBe('complaint.pregnancy_missing');
  const { patients } = world.runtime.store.rows;
  patients.set(PATIENT_ID, { ...patients.get(PATIENT_ID)!, sex: 'male' });
  expect(await refusal({ complaint: { ...untold, ...(pregnancy && { pregnancy }) } })).toBe(
    'complaint.pregnancy_not_applicable',
  );
});

test('Pictures of somebody else, or unknown ones, are not found', async () => {
  expect(await refusal({ pictureIds: [PICTURES.stranger] })).toBe('picture.not_found');
  expect(await refusal({ pictureIds: [PictureId.parse('nothing')] })).toBe('picture.not_found');
});

test('Agreement to an older risk notice does not count', async () => {
  expect(await refusal({ riskNotice: { version: 'older', sha256: RISK_NOTICE.sha256 } })).toBe(
    'consent.outdated',
  );
});

test('A price that has changed is a refusal, never a surprise', async () => {
  expect(await refusal({ feeFen: 1900 })).toBe('price.changed');
});

test('10,000 characters of complaint are refused with the name of the field', async () => {
  const reply = await world.ask(
    requestConsultation,
    { ...ORDER, complaint: { ...COMPLAINT, chief: '咳'.repeat(10_000) } },
    'patient',
  );
  expect(reply).toEqual({ ok: false, code: 'request.invalid', detail: { fields: ['complaint.chief'] } });
});
