import { beforeEach, expect, test } from 'vitest';
import { requestConsultation } from '@shared/contracts/consultation';
import { RISK_NOTICE } from '@shared/domain/consent/texts';
import { DoctorId, PatientId, PictureId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import { CaseWorld, COMPLAINT, DOCTOR_ID, PATIENT_ID, PICTURES } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

const ORDER = {
  doctorId: DOCTOR_ID,
  patientId: PATIENT_ID,
  complaint: COMPLAINT,
  pictureIds: [PICTURES.patient],
  riskNotice: { version: RISK_NOTICE.version, sha256: RISK_NOTICE.sha256 },
  feeFen: 2900,
};
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const refusal = async (change: Partial<typeof ORDER>, who: 'patient' | 'stranger' = 'patient') => {
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
    patient: { name: '王芳', sex: 'female' },
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
  expect([world.told('patient', 'inbox'), world.told('doctor', 'inbox')]).toEqual([1, 0]);
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

test('A person of another account, removed or unknown, is not found', async () => {
  expect(await refusal({}, 'stranger')).toBe('patient.not_found');
  expect(await refusal({ patientId: PatientId.parse('nobody') })).toBe('patient.not_found');
  const { patients } = world.runtime.store.rows;
  patients.set(PATIENT_ID, { ...patients.get(PATIENT_ID)!, removed: true });
  expect(await refusal({})).toBe('patient.not_found');
});

test('A doctor who has left or never was is not found', async () => {
  expect(await refusal({ doctorId: DoctorId.parse('nobody') })).toBe('doctor.not_found');
  const { doctors } = world.runtime.store.rows;
  doctors.set(DOCTOR_ID, { ...doctors.get(DOCTOR_ID)!, active: false });
  expect(await refusal({})).toBe('doctor.not_found');
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
