import { beforeEach, expect, test } from 'vitest';
import { getConsultation } from '@shared/contracts/consultation';
import { amendRecord, listVersions } from '@shared/contracts/amendment';
import { getRecord } from '@shared/contracts/record';
import { sealRecord } from '@shared/contracts/seal';
import type { MedicalRecord } from '@shared/domain/record/record';
import { MAX_VERSIONS } from '@shared/domain/record/version';
import { signatureIdOf } from '@shared/domain/signature/signature';
import { CASE_ID, CaseWorld, DOCTOR_ID, HYPERTENSION, RECORD, type Who } from '../../../testing/caseWorld';
import { implementations } from '../../../testing/catalogue';
import { giveKey, PIN } from '../../../testing/memoryAuthority';
import { FOLLOW_UP } from '../../../testing/prescriptionWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { MINUTE_MS } from '@shared/kernel/time';
import { sha256 } from '../../_runtime/digest';

const ofCase = { consultationId: CASE_ID };
const RIGHT = { ...RECORD, allergies: '青霉素、头孢' };
const REASON = '过敏史漏写了头孢';
const INPUT = {
  ...{ ...ofCase, version: 1, record: RIGHT, disposition: { kind: 'outpatient' as const, withinDays: 3 } },
  ...{ reason: REASON, pin: PIN },
};
let world: CaseWorld;
beforeEach(async () => {
  world = new CaseWorld({ actions: implementations });
  world.given('in_progress');
  await world.close();
});
const amend = (change: object = {}, who: Who = 'doctor') =>
  world.ask(amendRecord, { ...INPUT, ...change }, who);
const record = () => world.runtime.store.rows.records.get(CASE_ID)!;
const change = (part: Partial<MedicalRecord>) =>
  world.runtime.store.rows.records.set(CASE_ID, { ...record(), ...part });
const seen = async (who: Who) => {
  const reply = await world.ask(listVersions, ofCase, who);
  return reply.ok ? reply.value.versions : reply.code;
};

test('A doctor amends with a reason: the patient reads the newest, and what was written first beneath it', async () => {
  const first = record();
  expect(await amend()).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await world.ask(getRecord, ofCase, 'patient')).toMatchObject({
    value: { version: 2, body: RIGHT, amended: { version: 2, reason: REASON }, signedAt: first.signedAt },
  });
  expect(await seen('patient')).toMatchObject([
    { version: 2, body: RIGHT, reason: REASON, sha256: record().sha256 },
    { version: 1, body: RECORD, sha256: first.sha256 },
  ]);
  expect(await seen('doctor')).toEqual(await seen('patient'));
  expect(await world.ask(getConsultation, ofCase, 'patient')).toMatchObject({
    value: { disposition: INPUT.disposition },
  });
  expect(world.told('patient', CASE_ID)).toBeGreaterThan(1);
});

test('Each version is signed by itself, and the newer one stands upon the hash of the older', async () => {
  const first = record();
  await amend();
  const { signatures } = world.runtime.store.rows;
  const both = [1, 2].map((n) => signatures.get(signatureIdOf('record', CASE_ID, n))!);
  expect(both.map(({ document }) => sha256(document))).toEqual([first.sha256, record().sha256]);
  expect(JSON.parse(both[1]!.document)).toMatchObject({
    ...{ version: 2, reason: REASON, previousSha256: first.sha256, body: RIGHT },
  });
  expect(await world.runtime.authority.signer.areGenuine(both)).toBe(true);
  expect(world.trail.at(-1)).toMatchObject({ action: 'record.amend', outcome: 'ok', target: CASE_ID });
});

test('A wrong PIN amends nothing', async () => {
  const before = record();
  expect(await amend({ pin: '111222' })).toMatchObject({ code: 'signature.pin_wrong' });
  expect([record(), world.runtime.store.rows.recordVersions.size]).toEqual([before, 0]);
});

test('Nobody else amends it, and what is restricted after an erasure is amended by nobody', async () => {
  expect(await amend({}, 'otherDoctor')).toMatchObject({ code: 'record.not_found' });
  expect(await amend({}, 'patient')).toMatchObject({ code: 'actor.forbidden' });
  change({ restrictedAt: 1 });
  expect(await amend()).toMatchObject({ code: 'record.not_found' });
});

test('Who signs again was seen by the camera today', async () => {
  const { doctors } = world.runtime.store.rows;
  const doctor = doctors.get(DOCTOR_ID)!;
  doctors.set(DOCTOR_ID, { ...doctor, faceCheck: { ...doctor.faceCheck!, until: world.runtime.time } });
  expect(await amend()).toMatchObject({ code: 'doctor.face_check_missing' });
});

test('A draft is no version: it is still being written', async () => {
  change({ state: 'draft' });
  expect(await amend()).toMatchObject({ code: 'record.not_signed' });
});

test('From the moment one side asks to seal it for a dispute, nothing is amended any more', async () => {
  expect(await world.ask(getRecord, ofCase, 'doctor')).toMatchObject({ value: { mayAmend: true } });
  await world.ask(sealRecord, ofCase, 'patient');
  expect(await amend()).toMatchObject({ code: 'record.sealed' });
  expect(await world.ask(getRecord, ofCase, 'doctor')).toMatchObject({ value: { mayAmend: false } });
});

test('Two devices amend one version: the second is told to look again', async () => {
  await amend();
  expect(await amend({ record: { ...RECORD, plan: '多休息' } })).toMatchObject({
    code: 'record.changed_elsewhere',
  });
});

test('After twenty versions the quality office is asked', async () => {
  change({ amended: { version: MAX_VERSIONS, reason: REASON, at: 1 } });
  expect(await amend({ version: MAX_VERSIONS })).toMatchObject({ code: 'record.too_many_versions' });
});

test('An amendment gives no power that the case did not have', async () => {
  expect(await amend({ diagnoses: [HYPERTENSION] })).toMatchObject({ code: 'diagnosis.only_in_follow_up' });
});

test('A confirmed 复诊 keeps a diagnosis', async () => {
  world.runtime.store.rows.consultations.set(CASE_ID, { ...world.stored()!, ...FOLLOW_UP });
  expect(await amend()).toMatchObject({ code: 'diagnosis.missing' });
  expect(await amend({ diagnoses: [HYPERTENSION] })).toMatchObject({ ok: true });
});

test.each([
  ['signature.revoked', { revokedAt: MONDAY_10 }],
  ['signature.expired', { validUntil: MONDAY_10 }],
  ['signature.locked', { lockedUntil: MONDAY_10 + 1 }],
])('A key that may not sign amends nothing: %s', async (code, change) => {
  giveKey(world.runtime, { id: DOCTOR_ID, role: 'doctor', name: '李明' }, change);
  expect(await amend()).toMatchObject({ code });
});

test('Without a key, or without an answer of the authority, nothing is amended', async () => {
  world.runtime.authority.isDown = true;
  expect(await amend()).toMatchObject({ code: 'signature.unavailable' });
  world.runtime.store.rows.signingKeys.clear();
  expect(await amend()).toMatchObject({ code: 'signature.not_open' });
  expect(record().amended).toBeUndefined();
});

test('What says the same is no amendment, and a reason is written out', async () => {
  const same = { record: RECORD, disposition: { kind: 'self_care' } };
  expect(await amend(same)).toMatchObject({ code: 'record.unchanged' });
  expect(await amend({ reason: '更正' })).toMatchObject({ code: 'request.invalid' });
});

test('A second press of one key makes one version', async () => {
  const twice = await world.pressTwice(amendRecord, INPUT, 'doctor');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
});

test('Once the licence has ended no diagnosis comes in by an amendment', async () => {
  world.runtime.store.rows.licences.clear();
  world.runtime.time += MINUTE_MS;
  expect(await amend({ diagnoses: [HYPERTENSION] })).toMatchObject({ code: 'institution.not_licensed' });
  expect(await amend()).toMatchObject({ ok: true });
});
