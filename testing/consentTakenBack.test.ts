import { beforeEach, expect, test } from 'vitest';
import { onConsentChanged } from '../cloudfunctions/consultation/effects/onConsentChanged';
import { systemTools } from '../cloudfunctions/_runtime/systemTools';
import { enterCall } from '@shared/contracts/call';
import { acceptConsultation, getConsultation, sendMessage } from '@shared/contracts/consultation';
import { placeOrder } from '@shared/contracts/medicineOrder';
import { recordProxyConsent, withdrawGuardianConsent, withdrawProxyConsent } from '@shared/contracts/patient';
import { giveShare, readShared } from '@shared/contracts/share';
import { GUARDIAN_CONSENT, PROXY_CONSENT, RECORD_SHARING, referenceOf } from '@shared/domain/consent/texts';
import type { Patient } from '@shared/domain/patient/patient';
import { ConsultationId, DoctorId, PatientId, PharmacyId } from '@shared/kernel/ids';
import { accountOfPerson, atEleven, CASE_ID, CaseWorld, PATIENT_ID, type Who } from './caseWorld';
import { implementations } from './catalogue';
import { idNumberOf } from './idNumbers';
import { FOLLOW_UP, Prescribing, stockShelves } from './prescriptionWorld';

const ofCase = { consultationId: CASE_ID };
const WAITS = ConsultationId.parse('case-waits');
const ZHAO = DoctorId.parse('doctor-zhao');
const FATHER = { name: '王建国', sex: 'male', bornOn: '1958-03-08' } as const;
const CHILD = { name: '王小宝', sex: 'male', bornOn: '2018-11-23' } as const;
const ofFather = { patientId: PatientId.parse('father') };
let world: CaseWorld;
let on: Prescribing;

type Told = Pick<Patient, 'name' | 'sex' | 'bornOn'> & Partial<Patient>;
const given = (id: string, part: Told) =>
  world.runtime.store.rows.patients.set(id, {
    ...{ id: PatientId.parse(id), accountId: accountOfPerson('patient'), relation: 'father' },
    ...{ idNumber: idNumberOf(part), idDigest: world.runtime.blind('idNumber', idNumberOf(part)) },
    ...{ verifiedAt: 1, verifiedBy: 'memory', removed: false, createdAt: 2 },
    ...part,
  });
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
  stockShelves(world);
  on = new Prescribing(world);
  const proxyConsent = { ...referenceOf(PROXY_CONSENT), askerId: PATIENT_ID, how: 'in_person' as const };
  given('father', { ...FATHER, proxyConsent: { ...proxyConsent, agreedAt: 1 } });
  world.given('in_progress', { ...FOLLOW_UP, ...ofFather });
  world.given('waiting', { id: WAITS, ...ofFather });
});

/** What was committed is delivered, as it is right after the commit. */
async function deliver() {
  for (const event of world.trail.flatMap(({ events }) => events))
    if (event.type === 'patient.consent_changed')
      await onConsentChanged.run(event, systemTools(world.runtime, onConsentChanged.name, 'request'));
}
const takeBack = async () => {
  expect(await world.ask(withdrawProxyConsent, ofFather, 'patient')).toMatchObject({ ok: true });
  await deliver();
};
const say = (who: Who) => world.ask(sendMessage, { ...ofCase, body: { kind: 'text', text: '在吗' } }, who);
const refused = { ok: false, code: 'consent.withdrawn' };

test('Nobody waits on behalf of somebody who does not want it: the case ends, and the fee goes back', async () => {
  await takeBack();
  expect(world.stored(WAITS)).toMatchObject({ state: 'expired' });
  const events = world.trail.flatMap((it) => it.events);
  expect(events).toContainEqual(expect.objectContaining({ type: 'consultation.expired' }));
  const accepted = await world.ask(acceptConsultation, { consultationId: WAITS }, 'doctor');
  expect(accepted).toMatchObject({ code: 'consultation.not_waiting' });
});

test('What was not paid yet is accepted by nobody once it is', async () => {
  const id = ConsultationId.parse('case-unpaid');
  world.given('awaiting_payment', { id, ...ofFather });
  await takeBack();
  const { waitingSince, acceptBy } = world.given('waiting', { id: ConsultationId.parse('other') });
  const unpaid = world.stored(id)!;
  const paid = { ...unpaid, state: 'waiting' as const, waitingSince: waitingSince!, acceptBy: acceptBy! };
  world.runtime.store.rows.consultations.set(id, paid);
  expect(await world.ask(acceptConsultation, { consultationId: id }, 'doctor')).toEqual(refused);
});

test('In the case that goes on both sides read it, and the asker writes nothing more on their behalf', async () => {
  await takeBack();
  expect(await say('patient')).toEqual(refused);
  expect(await say('doctor')).toMatchObject({ ok: true });
  for (const who of ['patient', 'doctor'] as const)
    expect(await world.ask(getConsultation, ofCase, who)).toMatchObject({
      value: { consentEndedAt: world.runtime.time, may: { write: who === 'doctor' } },
    });
  expect(world.told('doctor', CASE_ID)).toBeGreaterThan(0);
});

test('Nothing is prescribed on behalf of somebody who does not want it, and nobody enters the room', async () => {
  await takeBack();
  expect(await on.issue()).toEqual(refused);
  world.given('in_progress', { ...atEleven('video'), ...ofFather, consentEndedAt: 1 });
  world.runtime.time += 55 * 60_000;
  for (const who of ['patient', 'doctor'] as const)
    expect(await world.ask(enterCall, ofCase, who)).toEqual(refused);
});

test('Given again, the case goes on', async () => {
  await takeBack();
  const { name } = FATHER;
  const lastFour = idNumberOf(FATHER).slice(-4);
  const consent = referenceOf(PROXY_CONSENT);
  const given = await world.ask(recordProxyConsent, { ...ofFather, consent, name, lastFour }, 'patient');
  expect(given).toMatchObject({ ok: true });
  await deliver();
  expect(world.stored()).not.toHaveProperty('consentEndedAt');
  expect(await say('patient')).toMatchObject({ ok: true });
});

test("A child's guardian who takes it back ends the same", async () => {
  const guardian = { ...referenceOf(GUARDIAN_CONSENT), personId: PATIENT_ID, name: '王芳', agreedAt: 1 };
  given('child', { ...CHILD, relation: 'child', guardian });
  const patientId = PatientId.parse('child');
  world.given('in_progress', { patientId });
  await world.ask(withdrawGuardianConsent, { patientId }, 'patient');
  await deliver();
  expect(await say('patient')).toEqual(refused);
});

test('No medicine is ordered for them, no record shared, and what was shared is over', async () => {
  const prescriptionId = await on.issued();
  await on.onDuty();
  await on.take(prescriptionId);
  await on.approve(prescriptionId);
  const consent = referenceOf(RECORD_SHARING);
  const share = () =>
    world.ask(giveShare, { ...ofFather, doctorId: ZHAO, days: 7, goal: 'look', consent }, 'patient');
  const shared = await share();
  if (!shared.ok) throw new Error(shared.code);
  const { shareId } = shared.value;
  expect(await world.ask(readShared, { shareId }, 'otherDoctor')).toMatchObject({ ok: true });
  await takeBack();
  expect(await world.ask(readShared, { shareId }, 'otherDoctor')).toMatchObject({ code: 'share.over' });
  expect(await share()).toMatchObject({ code: 'proxy.consent_missing' });
  const pharmacyId = PharmacyId.parse('pharmacy-1');
  const order = { prescriptionId, pharmacyId, totalFen: 100, to: { way: 'pick_up' } as const };
  expect(await world.ask(placeOrder, order, 'patient')).toMatchObject({ code: 'proxy.consent_missing' });
});
