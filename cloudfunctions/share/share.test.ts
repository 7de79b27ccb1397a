import { beforeEach, describe, expect, test } from 'vitest';
import { giveShare, listReceived, listShares, readShared, revokeShare } from '@shared/contracts/share';
import { consentReceipt, listConsents, withdrawConsent } from '@shared/contracts/auth';
import { everythingPaper } from '@shared/contracts/paper';
import { withdrawGuardianConsent, withdrawProxyConsent } from '@shared/contracts/patient';
import { getReceipt, listLooks } from '@shared/contracts/trail';
import { exportOwnChain } from '@shared/contracts/trailExport';
import { RECORD_SHARING, referenceOf } from '@shared/domain/consent/texts';
import { shareIdOf } from '@shared/domain/share/share';
import { ConsultationId, DoctorId, PatientId } from '@shared/kernel/ids';
import { DAY_MS } from '@shared/kernel/time';
import {
  accountOfPerson,
  CASE_ID,
  CaseWorld,
  DOCTOR_ID,
  PATIENT_ID,
  RECORD,
  type Who,
} from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { MONDAY_10 } from '../../testing/runtime';
import { parts as trail } from '../trail/parts';
import { parts } from './parts';

const ZHAO = DoctorId.parse('doctor-zhao');
const consent = referenceOf(RECORD_SHARING);
const shareId = shareIdOf(PATIENT_ID, ZHAO);
let world: CaseWorld;

function signed(id: string, change: object = {}) {
  const consultationId = ConsultationId.parse(id);
  world.given('completed', { id: consultationId });
  world.runtime.store.rows.records.set(consultationId, {
    ...{
      id: consultationId,
      accountId: accountOfPerson('patient'),
      patientId: PATIENT_ID,
      doctorId: DOCTOR_ID,
    },
    ...{ state: 'signed', body: RECORD, disposition: { kind: 'self_care' } },
    ...{ savedAt: MONDAY_10, signedAt: MONDAY_10, sha256: 'x', ...change },
  } as never);
}

beforeEach(() => {
  world = new CaseWorld({ actions: [...parts.actions!, ...trail.actions!] });
  signed(CASE_ID);
});
type Change = { days?: number; doctorId?: DoctorId; patientId?: PatientId; consent?: typeof consent };
const give = (change: Change = {}, who: Who = 'patient') =>
  world.ask(
    giveShare,
    { patientId: PATIENT_ID, doctorId: ZHAO, days: 7, goal: 'look', consent, ...change },
    who,
  );
const read = (who: Who = 'otherDoctor') => world.ask(readShared, { shareId }, who);
const revoke = (who: Who = 'patient') => world.ask(revokeShare, { shareId }, who);

test('A doctor who has nothing to do with a visit reads it once the patient shares it, and the patient sees that', async () => {
  expect(await read()).toMatchObject({ code: 'share.not_found' });
  expect(await give()).toEqual({ ok: true, value: { shareId, until: MONDAY_10 + 7 * DAY_MS } });
  const shown = await read();
  expect(shown).toMatchObject({ value: { patient: { name: '王芳' }, records: [{ body: RECORD }] } });
  const looks = await world.ask(listLooks, { consultationId: CASE_ID }, 'patient');
  expect(looks).toMatchObject({ value: { looks: [{ name: '赵静', purpose: 'shared' }] } });
});

test('Nobody else reads it: not another doctor, not the patient in the doctor’s place', async () => {
  await give();
  expect(await read('doctor')).toMatchObject({ code: 'share.not_found' });
  expect(await read('patient')).toMatchObject({ code: 'actor.forbidden' });
});

test('It ends by itself at its last instant', async () => {
  await give({ days: 1 });
  world.runtime.time = MONDAY_10 + DAY_MS - 1;
  expect(await read()).toMatchObject({ ok: true });
  world.runtime.time += 1;
  expect(await read()).toMatchObject({ code: 'share.over' });
});

test('Taken back, it is over with the doctor’s next call; only the account that gave it takes it back', async () => {
  await give();
  expect(await revoke('stranger')).toMatchObject({ code: 'share.not_found' });
  expect(await read()).toMatchObject({ ok: true });
  expect(await revoke()).toMatchObject({ value: { state: 'revoked' } });
  expect(await read()).toMatchObject({ code: 'share.over' });
  expect(await revoke()).toMatchObject({ value: { state: 'revoked' } });
});

test('Given again it begins anew, and taking it back ends all there is', async () => {
  await give({ days: 1 });
  world.runtime.time += DAY_MS / 2;
  await give({ days: 30 });
  expect(world.runtime.store.rows.recordShares.size).toBe(1);
  await revoke();
  expect(await read()).toMatchObject({ code: 'share.over' });
});

test.each([0, 31, 1.5])('%d days are no time to share for', async (days) => {
  expect(await give({ days })).toMatchObject({ code: 'request.invalid' });
});

test('A share is refused in this order: person, doctor, oneself, text', async () => {
  const outdated = { ...consent, version: '2020-01-01' };
  const nobody = PatientId.parse('patient-nobody');
  const noDoctor = DoctorId.parse('doctor-nobody');
  expect(await give({ patientId: nobody, doctorId: noDoctor, consent: outdated })).toMatchObject({
    code: 'patient.not_found',
  });
  expect(await give({}, 'stranger')).toMatchObject({ code: 'patient.not_found' });
  expect(await give({ doctorId: noDoctor, consent: outdated })).toMatchObject({ code: 'doctor.not_found' });
  const { doctors } = world.runtime.store.rows;
  doctors.set(ZHAO, { ...doctors.get(ZHAO)!, accountId: accountOfPerson('patient') });
  expect(await give({ consent: outdated })).toMatchObject({ code: 'share.own_doctor' });
  expect(await give({ doctorId: DOCTOR_ID, consent: outdated })).toMatchObject({ code: 'consent.outdated' });
  expect(world.runtime.store.rows.recordShares.size).toBe(0);
});

describe('Fails closed:', () => {
  test('a doctor who was suspended reads nothing any more', async () => {
    await give();
    const { doctors } = world.runtime.store.rows;
    doctors.set(ZHAO, { ...doctors.get(ZHAO)!, active: false });
    expect(await read()).toMatchObject({ code: 'actor.out_of_office' });
  });

  test('of a person who was removed or closed by law nothing is shown', async () => {
    await give();
    const { patients } = world.runtime.store.rows;
    const person = patients.get(PATIENT_ID)!;
    for (const change of [{ removed: true }, { restrictedAt: MONDAY_10 }]) {
      patients.set(PATIENT_ID, { ...person, ...change });
      expect(await read()).toMatchObject({ code: 'share.over' });
    }
    patients.delete(PATIENT_ID);
    expect(await read()).toMatchObject({ code: 'share.over' });
    expect(await world.ask(listReceived, {}, 'otherDoctor')).toMatchObject({
      value: { shares: [{ state: 'over' }] },
    });
  });

  test('drafts, visits closed by law and visits of another person are left out', async () => {
    signed('draft', { state: 'draft' });
    signed('closed', { restrictedAt: MONDAY_10 });
    signed('other', { patientId: PatientId.parse('patient-other') });
    await give();
    const shown = await read();
    expect(shown.ok && shown.value.records.map((it) => it.consultationId)).toEqual([CASE_ID]);
    expect(world.trail.filter(({ action }) => action === 'look.shared')).toHaveLength(1);
  });
});

test('Each side sees how its shares stand; of one that is over the doctor is told no name', async () => {
  await give();
  const given = () => world.ask(listShares, {}, 'patient');
  const received = () => world.ask(listReceived, {}, 'otherDoctor');
  expect(await given()).toMatchObject({
    value: { shares: [{ state: 'open', patient: { name: '王芳' }, doctor: { name: '赵静' } }] },
  });
  expect(await received()).toMatchObject({
    value: { shares: [{ state: 'open', patient: { name: '王*' } }] },
  });
  await revoke();
  expect(await given()).toMatchObject({ value: { shares: [{ state: 'revoked' }] } });
  expect(JSON.stringify(await received())).not.toContain('王');
  expect(await world.ask(listShares, { cursor: 'junk' }, 'patient')).toMatchObject({
    code: 'list.cursor_invalid',
  });
});

test('A repeated press shares once, and a cursor that is none is refused', async () => {
  const input = { patientId: PATIENT_ID, doctorId: ZHAO, days: 7, goal: 'look' as const, consent };
  expect(await world.pressTwice(giveShare, input, 'patient')).toMatchObject({ wroteTwice: false });
  expect(await world.ask(readShared, { shareId, cursor: 'junk' }, 'otherDoctor')).toMatchObject({
    code: 'list.cursor_invalid',
  });
});

test.each([
  ['guardian.consent_missing', '2018-11-23', 'child'],
  ['proxy.consent_missing', '1958-03-08', 'father'],
] as const)('%s: nothing is shared of a person who does not agree to it', async (code, bornOn, relation) => {
  const { patients } = world.runtime.store.rows;
  patients.set(PATIENT_ID, { ...patients.get(PATIENT_ID)!, bornOn, relation });
  expect(await give()).toMatchObject({ code });
});

describe('Whoever withdraws their consent to the service or to health data', () => {
  const withdraw = (purpose: 'service' | 'sensitive_health') =>
    world.ask(withdrawConsent, { purpose }, 'patient');
  beforeEach(() => {
    world = new CaseWorld({ actions: implementations });
    signed(CASE_ID);
  });

  test.each(['service', 'sensitive_health'] as const)(
    '(%s) is read by nobody any more, and named to nobody',
    async (purpose) => {
      await give();
      expect(await withdraw(purpose)).toMatchObject({ ok: true });
      expect(await read()).toMatchObject({ code: 'share.over' });
      const received = await world.ask(listReceived, {}, 'otherDoctor');
      expect(received).toMatchObject({ value: { shares: [{ state: 'over' }] } });
      expect(JSON.stringify(received)).not.toContain('王');
    },
  );

  test('(service) still withdraws the rest, takes shares back, and has their receipts, chain and papers', async () => {
    await give();
    await withdraw('service');
    expect(await withdraw('sensitive_health')).toMatchObject({ ok: true });
    expect(await world.ask(listConsents, {}, 'patient')).toMatchObject({
      value: { consents: [{ state: 'not_given' }, { state: 'not_given' }, { state: 'not_given' }] },
    });
    expect(await world.ask(listShares, {}, 'patient')).toMatchObject({
      value: { shares: [{ id: shareId }] },
    });
    expect(await revoke()).toMatchObject({ value: { state: 'revoked' } });
    expect(await world.ask(consentReceipt, {}, 'patient')).toMatchObject({
      value: { text: expect.stringContaining('撤回《健康信息单独同意书》') },
    });
    const ofCase = { consultationId: CASE_ID };
    for (const answer of [
      await world.ask(everythingPaper, {}, 'patient'),
      await world.ask(withdrawProxyConsent, { patientId: PATIENT_ID }, 'patient'),
      await world.ask(withdrawGuardianConsent, { patientId: PATIENT_ID }, 'patient'),
    ])
      expect(answer).toMatchObject({ ok: true });
    // This case was put there without a chain: it is found, and that is all.
    for (const contract of [getReceipt, exportOwnChain])
      expect(await world.ask(contract, ofCase, 'patient')).toMatchObject({ code: 'trail.empty' });
  });

  test('(health data) shares nothing anew', async () => {
    await withdraw('sensitive_health');
    expect(await give()).toMatchObject({ code: 'consent.sensitive_missing' });
  });
});

test('Withdrawing without an account withdraws nothing', async () => {
  world = new CaseWorld({ actions: implementations });
  expect(await world.ask(withdrawConsent, { purpose: 'service' }, 'nobody' as never)).toMatchObject({
    ok: true,
  });
  expect(world.runtime.store.rows.consents.size).toBe(0);
});

test('The list masks the name until the records are opened, and that it was shown is in the trail', async () => {
  await give();
  expect(await world.ask(listReceived, {}, 'otherDoctor')).toMatchObject({
    value: { shares: [{ state: 'open', patient: { name: '王*' } }] },
  });
  expect(world.trail.at(-1)).toMatchObject({ action: 'look.list' });
  expect(await read()).toMatchObject({ value: { patient: { name: '王芳' } } });
});

test('Where the guardian or the person has withdrawn, the list says it is over, as the reading does', async () => {
  await give();
  const { patients } = world.runtime.store.rows;
  patients.set(PATIENT_ID, { ...patients.get(PATIENT_ID)!, bornOn: '1958-03-08', relation: 'father' });
  expect(await read()).toMatchObject({ code: 'share.over' });
  expect(await world.ask(listReceived, {}, 'otherDoctor')).toMatchObject({
    value: { shares: [{ state: 'over' }] },
  });
});

test('Each share and each taking back is a row of the ledger, and stands in the receipt by name with its text', async () => {
  world = new CaseWorld({ actions: implementations });
  signed(CASE_ID);
  await give();
  world.runtime.time += 60_000;
  await revoke();
  await revoke();
  const { version, sha256 } = RECORD_SHARING;
  const row = { purpose: 'record_sharing', patientId: PATIENT_ID, doctorId: ZHAO, version, sha256 };
  expect([...world.runtime.store.rows.consents.values()]).toMatchObject([
    { ...row, action: 'given', at: MONDAY_10 },
    { ...row, action: 'withdrawn', at: MONDAY_10 + 60_000 },
  ]);
  const reply = await world.ask(consentReceipt, {}, 'patient');
  const text = reply.ok ? reply.value.text : '';
  for (const words of [
    '撤回《病历授权查看同意书》',
    '就诊人 王芳',
    '医生 赵静',
    RECORD_SHARING.paragraphs[0]!,
  ])
    expect(text).toContain(words);
});
