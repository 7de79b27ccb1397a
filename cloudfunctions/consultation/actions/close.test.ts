import { closeConsultation } from '@shared/contracts/closing';
import { sendMessage } from '@shared/contracts/consultation';
import { emptyCall } from '@shared/domain/call/call';
import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '@shared/kernel/canonical';
import { signatureIdOf } from '@shared/domain/signature/signature';
import type { Disposition } from '@shared/domain/record/disposition';
import { giveKey, PIN } from '../../../testing/memoryAuthority';
import {
  atEleven,
  CASE_ID,
  CaseWorld,
  deviceOf,
  DOCTOR_ID,
  PATIENT_ID,
  RECORD,
  type Who,
} from '../../../testing/caseWorld';
import { DeviceId, TriageId } from '@shared/kernel/ids';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

const OUTPATIENT: Disposition = { kind: 'outpatient', withinDays: 3 };
const INPUT = { consultationId: CASE_ID, record: RECORD, disposition: OUTPATIENT, pin: PIN };
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const close = (who: Who = 'doctor') => world.close({ disposition: OUTPATIENT }, who);
const record = () => world.runtime.store.rows.records.get(CASE_ID);

test('Closing signs the record and completes the case together, and tells both sides', async () => {
  world.given('in_progress');
  expect(await close()).toEqual({ ok: true, value: { consultationId: CASE_ID, state: 'completed' } });
  expect(world.stored()).toMatchObject({ state: 'completed', disposition: OUTPATIENT, endedAt: MONDAY_10 });
  expect(record()).toMatchObject({ state: 'signed', body: RECORD, disposition: OUTPATIENT });
  expect(world.trail).toMatchObject([
    { role: 'doctor', action: 'consultation.close', outcome: 'ok', target: CASE_ID, events: [] },
  ]);
  expect([world.told('patient', CASE_ID), world.told('doctor', CASE_ID)]).toEqual([1, 1]);
});

test('A booked visit is not closed, and its fee not kept, before its doctor was in the room or has said a word', async () => {
  world.given('in_progress', atEleven('video'));
  expect(await close()).toMatchObject({ code: 'appointment.doctor_not_there' });
  expect(world.stored()?.state).toBe('in_progress');
  const body = { kind: 'text', text: '视频连不上，我在这里答复您' } as const;
  await world.ask(sendMessage, { consultationId: CASE_ID, body }, 'doctor');
  expect(await close()).toMatchObject({ ok: true });
});

test('Whoever was in the room of a booked visit closes it without a written word', async () => {
  const { appointment } = world.given('in_progress', atEleven('video'));
  const at = appointment!.from;
  world.runtime.time = at;
  const seats = { [`d-${CASE_ID}`]: { firstEnteredAt: at, enteredAt: at } };
  world.runtime.store.rows.calls.set(CASE_ID, {
    ...emptyCall({ id: CASE_ID, patientId: PATIENT_ID }),
    seats,
  });
  expect(await close()).toMatchObject({ ok: true });
});

test('The hash of a record can be computed again from what was signed', async () => {
  world.given('in_progress');
  await close();
  const signed = {
    ...{ kind: 'record', format: 1, consultationId: CASE_ID, version: 1 },
    ...{ patientId: PATIENT_ID, patient: { name: '王芳', sex: 'female', bornOn: '1990-05-01' } },
    ...{ doctorId: DOCTOR_ID, doctorName: '李明', hospital: '问真医院' },
    ...{ body: RECORD, disposition: OUTPATIENT, signedAt: MONDAY_10 },
  };
  expect(record()?.sha256).toBe(createHash('sha256').update(canonicalJson(signed)).digest('hex'));
});

test('The doctor signs what is hashed with their own key, stamped; anybody with the certificate can check it', async () => {
  world.given('in_progress');
  await close();
  const { rows } = world.runtime.store;
  const signature = rows.signatures.get(signatureIdOf('record', CASE_ID, 1))!;
  expect(signature).toMatchObject({ kind: 'record', consultationId: CASE_ID, signerName: '李明' });
  expect(createHash('sha256').update(signature.document).digest('hex')).toBe(record()?.sha256);
  expect(record()?.signed).toEqual({ serial: signature.serial, at: signature.stampedAt });
  expect(await world.runtime.authority.signer.areGenuine([signature])).toBe(true);
  const forged = { ...signature, document: signature.document.replace('咳嗽', '发热') };
  expect(await world.runtime.authority.signer.areGenuine([forged])).toBe(false);
});

test('A wrong PIN closes nothing and loses nothing, and five of them shut the key', async () => {
  const { accountId, patientId, doctorId } = world.given('in_progress');
  const draft = { id: CASE_ID, accountId, patientId, doctorId, savedAt: MONDAY_10 };
  world.runtime.store.rows.records.set(CASE_ID, { ...draft, state: 'draft', body: RECORD });
  for (let n = 0; n < 5; n += 1)
    expect(await world.close({ pin: '111222' })).toMatchObject({ code: 'signature.pin_wrong' });
  expect(world.stored()?.state).toBe('in_progress');
  expect(record()).toMatchObject({ state: 'draft', body: RECORD });
  expect(world.runtime.store.rows.messages.size).toBe(0);
  expect(await close()).toMatchObject({ code: 'signature.locked' });
});

test('Where the authority does not answer nothing is signed, and the try does not count', async () => {
  world.given('in_progress');
  const key = giveKey(world.runtime, { id: DOCTOR_ID, role: 'doctor', name: '李明' });
  world.runtime.authority.isDown = true;
  expect(await close()).toMatchObject({ code: 'signature.unavailable' });
  expect(world.runtime.store.rows.signingKeys.get(key.id)?.tries).toBe(0);
  world.runtime.authority.isDown = false;
  expect(await close()).toMatchObject({ ok: true });
});

test('No case closes before its doctor has opened a signature', async () => {
  world.given('in_progress');
  expect(await world.ask(closeConsultation, INPUT, 'doctor')).toMatchObject({ code: 'signature.not_open' });
});

test.each([
  ['signature.revoked', { revokedAt: MONDAY_10 }],
  ['signature.expired', { validUntil: MONDAY_10 }],
])('A key that may not sign any more closes nothing: %s', async (code, change) => {
  world.given('in_progress');
  giveKey(world.runtime, { id: DOCTOR_ID, role: 'doctor', name: '李明' }, change);
  expect(await close()).toMatchObject({ code });
  expect(world.stored()?.state).toBe('in_progress');
});

test('A draft gives way to the signed record', async () => {
  const { accountId, patientId, doctorId } = world.given('in_progress');
  world.runtime.store.rows.records.set(CASE_ID, {
    ...{ id: CASE_ID, accountId, patientId, doctorId, savedAt: MONDAY_10 },
    state: 'draft',
    body: { ...RECORD, plan: '' },
  });
  await close();
  expect(record()).toMatchObject({ state: 'signed', body: RECORD });
});

test('A second press of close answers the same and changes nothing', async () => {
  world.given('in_progress');
  giveKey(world.runtime, { id: DOCTOR_ID, role: 'doctor', name: '李明' });
  const twice = await world.pressTwice(closeConsultation, INPUT, 'doctor');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
});

test.each(['waiting', 'completed', 'terminated', 'expired'] as const)(
  'A case that is %s cannot be closed',
  async (state) => {
    world.given(state);
    expect(await close()).toMatchObject({ ok: false, code: 'consultation.not_in_progress' });
    expect(record()).toBeUndefined();
  },
);

test('No case closes without a disposition', async () => {
  world.given('in_progress');
  const reply = await world.close({ disposition: undefined });
  expect(reply).toMatchObject({ ok: false, code: 'consultation.disposition_missing' });
  expect(world.stored()?.state).toBe('in_progress');
});

test.each(Object.keys(RECORD))('No case closes while %s of the record is empty', async (field) => {
  world.given('in_progress');
  const input = { ...INPUT, record: { ...RECORD, [field]: ' \u200b' } };
  expect(await world.ask(closeConsultation, input, 'doctor')).toEqual({
    ok: false,
    code: 'request.invalid',
    detail: { fields: [`record.${field}`] },
  });
  expect(record()).toBeUndefined();
});

test("Another doctor's case does not exist for me, and a patient closes nothing", async () => {
  world.given('in_progress');
  expect(await close('otherDoctor')).toEqual({ ok: false, code: 'consultation.not_found' });
  expect(await close('patient')).toEqual({ ok: false, code: 'actor.forbidden' });
});

test('What triage had named stands beside where it was treated and where the doctor sends the person on', async () => {
  const triageId = TriageId.parse('triage-1');
  const { accountId } = world.given('in_progress', { triageId });
  const versions = { departmentModel: 'm', lexicon: 'l', questions: 'q', redFlags: 'r' };
  world.runtime.store.rows.triages.set(triageId, {
    ...{ id: triageId, accountId, ownerId: accountId, toldBy: 'typed', outcome: 'answer', flags: [] },
    ...{ suggested: [{ code: '10', score: 0.9 }], answers: [], versions, at: 1 },
  });
  const disposition = { ...OUTPATIENT, departmentCode: '10' } as const;
  await world.close({ disposition });
  expect(world.runtime.store.rows.triages.get(triageId)?.closed).toEqual({
    departmentCode: world.stored()!.departmentCode,
    referredTo: '10',
    disposition: 'outpatient',
    at: MONDAY_10,
  });
});

test('A record that is owed is written and signed after the talk has ended by itself, and adds no line to it', async () => {
  const ended = world.given('record_due', { lastSeq: 3, eraseTalkAt: MONDAY_10 + 1 });
  world.runtime.time = MONDAY_10 + 3_600_000;
  const { faceCheck, ...doctor } = world.runtime.store.rows.doctors.get(DOCTOR_ID)!;
  world.runtime.store.rows.doctors.set(DOCTOR_ID, {
    ...doctor,
    faceCheck: { ...faceCheck!, until: MONDAY_10 + 7_200_000 },
  });
  expect(await close()).toMatchObject({ ok: true, value: { state: 'completed' } });
  expect(world.stored()).toMatchObject({ state: 'completed', endedAt: ended.endedAt, lastSeq: 3 });
  expect(world.runtime.store.rows.messages.size).toBe(0);
  expect(record()).toMatchObject({ state: 'signed', signedAt: MONDAY_10 + 3_600_000 });
});

test('What another device has written since is seen before anything is signed', async () => {
  const { accountId, patientId, doctorId } = world.given('in_progress');
  const draft = {
    id: CASE_ID,
    accountId,
    patientId,
    doctorId,
    state: 'draft' as const,
    body: RECORD,
    savedAt: 1,
  };
  const { records } = world.runtime.store.rows;
  records.set(CASE_ID, { ...draft, revision: 2, savedBy: DeviceId.parse('the-other-device') });
  for (const read of [{}, { revision: 1 }])
    expect(await world.close(read)).toMatchObject({ code: 'record.changed_elsewhere' });
  expect(world.stored()?.state).toBe('in_progress');
  expect(await world.close({ revision: 2 })).toMatchObject({ ok: true });
});

test('What this very device has saved it has, and signs it whether or not it has heard the answer', async () => {
  const { accountId, patientId, doctorId } = world.given('in_progress');
  const draft = {
    id: CASE_ID,
    accountId,
    patientId,
    doctorId,
    state: 'draft' as const,
    body: RECORD,
    savedAt: 1,
  };
  const saved = { ...draft, revision: 3, savedBy: deviceOf('doctor') };
  world.runtime.store.rows.records.set(CASE_ID, saved);
  expect(await world.close({ revision: 2 })).toMatchObject({ ok: true });
});
