import { beforeEach, expect, test } from 'vitest';
import { approvePrescription, issuePrescription } from '@shared/contracts/prescription';
import { CHECKS } from '@shared/domain/prescription/prescription';
import { signatureIdOf } from '@shared/domain/signature/signature';
import { MAX_TRIES } from '@shared/domain/signature/signingKey';
import { DAY_MS, MINUTE_MS } from '@shared/kernel/time';
import { CASE_ID, CaseWorld, DOCTOR_ID } from '../../testing/caseWorld';
import { giveKey } from '../../testing/memoryAuthority';
import { DRAFT, FOLLOW_UP, Prescribing, stockShelves } from '../../testing/prescriptionWorld';
import { sha256 } from '../_runtime/digest';
import { parts } from './parts';

const OWNER = { id: DOCTOR_ID, role: 'doctor', name: '李明' } as const;
let world: CaseWorld;
let on: Prescribing;
beforeEach(() => {
  world = new CaseWorld(parts);
  stockShelves(world);
  world.given('in_progress', FOLLOW_UP);
  on = new Prescribing(world);
});
const rows = () => world.runtime.store.rows;
const issueWith = (pin: string) =>
  world.ask(issuePrescription, { consultationId: CASE_ID, draft: DRAFT, pin }, 'doctor');

test('What is signed is the document of the hash, and the pharmacist signs over the doctor’s signature', async () => {
  const id = await on.issued();
  const doctors = rows().signatures.get(signatureIdOf('prescription', id, 1))!;
  expect(sha256(doctors.document)).toBe(on.stored(id)!.sha256);
  expect(on.stored(id)).toMatchObject({ signed: { serial: doctors.serial } });
  await on.onDuty();
  await on.take(id);
  await on.approve(id);
  const approval = rows().signatures.get(signatureIdOf('approval', id, 1))!;
  expect(JSON.parse(approval.document)).toMatchObject({
    documentSha256: on.stored(id)!.sha256,
    doctorSignatureSha256: sha256(Buffer.from(doctors.value, 'base64')),
    pharmacistName: '测试',
  });
  expect(on.stored(id)).toMatchObject({ approved: { signed: { serial: approval.serial } } });
});

test('A wrong PIN writes no prescription, is counted, and stands nowhere; five shut the key', async () => {
  for (let n = 0; n < MAX_TRIES; n += 1)
    expect(await issueWith('975310')).toMatchObject({ code: 'signature.pin_wrong' });
  expect(await on.issue()).toMatchObject({ code: 'signature.locked' });
  expect(rows().prescriptions.size).toBe(0);
  expect(JSON.stringify([...rows().audits.values()])).not.toContain('975310');
});

test('No key, a revoked one, one that is over: nothing is handed in', async () => {
  rows().signingKeys.delete(DOCTOR_ID);
  expect(await on.issue()).toMatchObject({ code: 'signature.not_open' });
  giveKey(world.runtime, OWNER, { revokedAt: 1 });
  expect(await on.issue()).toMatchObject({ code: 'signature.revoked' });
  giveKey(world.runtime, OWNER, { validUntil: world.runtime.now() });
  expect(await on.issue()).toMatchObject({ code: 'signature.expired' });
});

test('A certificate that the authority has revoked by itself signs nothing', async () => {
  const { serial } = giveKey(world.runtime, OWNER);
  world.runtime.authority.authority.revoke(serial);
  expect(await on.issue()).toMatchObject({ code: 'signature.revoked' });
});

test('While the authority does not answer nothing is handed in, and the try is given back', async () => {
  world.runtime.authority.isDown = true;
  expect(await on.issue()).toMatchObject({ code: 'signature.unavailable' });
  expect(rows().signingKeys.get(DOCTOR_ID)).toMatchObject({ tries: 0 });
  world.runtime.authority.isDown = false;
  expect(await on.issue()).toMatchObject({ ok: true });
});

test('A doctor who was not seen before this camera today signs nothing', async () => {
  world.runtime.time += DAY_MS;
  expect(await on.issue()).toMatchObject({ code: 'doctor.face_check_missing' });
});

test('A pharmacist approves no prescription that its doctor has not signed', async () => {
  const id = await on.issued();
  rows().signatures.clear();
  await on.onDuty();
  await on.take(id);
  expect(await on.approve(id)).toMatchObject({ code: 'prescription.not_signed' });
  const of = { prescriptionId: id, version: 1, checks: [...CHECKS], pin: '12345' };
  expect(await world.askAs('pharmacist', approvePrescription, of)).toMatchObject({ code: 'request.invalid' });
});

test('Without the licence, or by a doctor who is suspended, nothing is handed in', async () => {
  const doctor = rows().doctors.get(DOCTOR_ID)!;
  rows().doctors.set(DOCTOR_ID, { ...doctor, active: false });
  expect(await on.issue()).toMatchObject({ code: 'doctor.not_qualified' });
  rows().licences.clear();
  world.runtime.time += MINUTE_MS;
  expect(await on.issue()).toMatchObject({ code: 'institution.not_licensed' });
});

test('Nothing is prescribed for a person who has taken the consent back', async () => {
  world.given('in_progress', { ...FOLLOW_UP, consentEndedAt: world.runtime.time });
  expect(await on.issue()).toMatchObject({ code: 'consent.withdrawn' });
});
