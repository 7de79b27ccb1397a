import { beforeEach, describe, expect, test } from 'vitest';
import {
  correctPatient,
  listPatients,
  recordGuardianConsent,
  recordProxyConsent,
  removePatient,
  withdrawGuardianConsent,
  withdrawProxyConsent,
} from '@shared/contracts/patient';
import { TEXT_OF } from '@shared/domain/consent/ledger';
import { GUARDIAN_CONSENT, PROXY_CONSENT, referenceOf } from '@shared/domain/consent/texts';
import type { Patient } from '@shared/domain/patient/patient';
import { whyNotTreated } from '@shared/domain/patient/standing';
import { PatientId } from '@shared/kernel/ids';
import { accountOfPerson, CaseWorld, PATIENT_ID, WANG, type Who } from '../../../testing/caseWorld';
import { idNumberOf } from '../../../testing/idNumbers';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

const OLDER = { version: 'older', sha256: '0'.repeat(64) };
const verified = (id: string, part: Pick<Patient, 'name' | 'sex' | 'bornOn' | 'relation'>): Patient => ({
  ...part,
  id: PatientId.parse(id),
  accountId: accountOfPerson('patient'),
  idNumber: idNumberOf(part),
  idDigest: world.runtime.blind('idNumber', idNumberOf(part)),
  verifiedAt: 1,
  verifiedBy: 'memory',
  removed: false,
  createdAt: 2,
});

let world: CaseWorld;
let child: Patient;
let father: Patient;
beforeEach(() => {
  world = new CaseWorld(parts);
  child = verified('child', { name: '王小宝', sex: 'male', bornOn: '2018-11-23', relation: 'child' });
  father = verified('father', { name: '王建国', sex: 'male', bornOn: '1958-03-08', relation: 'father' });
  for (const it of [child, father]) rows().set(it.id, it);
});
const rows = () => world.runtime.store.rows.patients;
const stored = (id: string) => rows().get(id)!;
const change = (id: string, part: Partial<Patient>) => rows().set(id, { ...stored(id), ...part });
const guard = (consent = referenceOf(GUARDIAN_CONSENT), patientId = child.id, who: Who = 'patient') =>
  world.ask(recordGuardianConsent, { patientId, consent }, who);
const lend = (part: object = {}, who: Who = 'patient') =>
  world.ask(
    recordProxyConsent,
    {
      patientId: father.id,
      consent: referenceOf(PROXY_CONSENT),
      name: father.name,
      lastFour: father.idNumber!.slice(-4),
      ...part,
    },
    who,
  );
const unverify = (id: string) => {
  const { verifiedAt: _, ...rest } = stored(id);
  rows().set(id, rest);
};

test('The guardian agrees for the child by name, with the text as it stood, and then a doctor may be asked', async () => {
  expect(whyNotTreated(stored(child.id), world.runtime.time)).toBe('guardian.consent_missing');
  expect(await guard()).toMatchObject({ value: { id: child.id, guardian: { name: WANG.name } } });
  expect(stored(child.id).guardian).toEqual({
    ...referenceOf(GUARDIAN_CONSENT),
    personId: PATIENT_ID,
    name: WANG.name,
    agreedAt: world.runtime.time,
  });
  expect(whyNotTreated(stored(child.id), world.runtime.time)).toBeUndefined();
});

test('The guardian takes it back at once; what was agreed and when stays in the record', async () => {
  await guard();
  const reply = await world.ask(withdrawGuardianConsent, { patientId: child.id }, 'patient');
  expect(reply.ok && reply.value.guardian).toBeUndefined();
  expect(stored(child.id).guardian).toMatchObject({
    agreedAt: expect.any(Number),
    withdrawnAt: expect.any(Number),
  });
  expect(whyNotTreated(stored(child.id), world.runtime.time)).toBe('guardian.consent_missing');
  const listed = await world.ask(listPatients, {}, 'patient');
  expect(JSON.stringify(listed)).not.toContain('"guardian"');
});

test('The father agrees on this phone with his name and the last four places, also with a small x', async () => {
  change(father.id, { idNumber: `${father.idNumber!.slice(0, 17)}X` });
  const lastFour = `${father.idNumber!.slice(14, 17)}x`;
  expect(await lend({ lastFour })).toMatchObject({ value: { proxyConsent: { how: 'in_person' } } });
  expect(stored(father.id).proxyConsent).toMatchObject({
    ...referenceOf(PROXY_CONSENT),
    askerId: PATIENT_ID,
    agreedAt: world.runtime.time,
  });
  expect(whyNotTreated(stored(father.id), world.runtime.time)).toBeUndefined();
  await world.ask(withdrawProxyConsent, { patientId: father.id }, 'patient');
  expect(whyNotTreated(stored(father.id), world.runtime.time)).toBe('proxy.consent_missing');
});

test('Withdrawing what was never given, or twice, changes nothing', async () => {
  const before = stored(father.id);
  await world.ask(withdrawProxyConsent, { patientId: father.id }, 'patient');
  expect(stored(father.id)).toEqual(before);
  await lend();
  await world.ask(withdrawProxyConsent, { patientId: father.id }, 'patient');
  const once = stored(father.id);
  world.runtime.time += 1;
  await world.ask(withdrawProxyConsent, { patientId: father.id }, 'patient');
  expect(stored(father.id)).toEqual(once);
});

test("Another account's person is patient.not_found, whatever is asked", async () => {
  const notFound = { code: 'patient.not_found' };
  expect(await guard(undefined, child.id, 'stranger')).toMatchObject(notFound);
  expect(await lend({}, 'stranger')).toMatchObject(notFound);
  for (const contract of [withdrawGuardianConsent, withdrawProxyConsent])
    expect(await world.ask(contract, { patientId: father.id }, 'stranger')).toMatchObject(notFound);
});

test('Nobody agrees for a person who is not verified: patient.unverified', async () => {
  unverify(child.id);
  unverify(father.id);
  expect(await guard()).toMatchObject({ code: 'patient.unverified' });
  expect(await lend()).toMatchObject({ code: 'patient.unverified' });
});

test('Who needs no consent gets none: guardian.not_needed, proxy.not_needed', async () => {
  expect(await guard(undefined, father.id)).toMatchObject({ code: 'guardian.not_needed' });
  expect(await lend({ patientId: child.id })).toMatchObject({ code: 'proxy.not_needed' });
  expect(await lend({ patientId: PATIENT_ID })).toMatchObject({ code: 'proxy.not_needed' });
});

test('No father of mine is a child of thirteen: guardian.relation_unfit', async () => {
  change(child.id, { relation: 'father' });
  expect(await guard()).toMatchObject({ code: 'guardian.relation_unfit' });
});

test('The owner of the account must be verified themselves: asker.unverified', async () => {
  unverify(PATIENT_ID);
  expect(await guard()).toMatchObject({ code: 'asker.unverified' });
  expect(await lend()).toMatchObject({ code: 'asker.unverified' });
});

test('The owner of the account must be of age: 18 years today is, one day less is asker.under_age', async () => {
  change(PATIENT_ID, { bornOn: '2008-11-24' });
  expect(await guard()).toMatchObject({ code: 'asker.under_age' });
  expect(await lend()).toMatchObject({ code: 'asker.under_age' });
  change(PATIENT_ID, { bornOn: '2008-11-23' });
  expect(await guard()).toMatchObject({ ok: true });
});

test('Another name or other last places are not the person: proxy.confirmation_wrong', async () => {
  expect(await lend({ name: '王建军' })).toMatchObject({ code: 'proxy.confirmation_wrong' });
  expect(await lend({ lastFour: '0000' })).toMatchObject({ code: 'proxy.confirmation_wrong' });
  change(father.id, { idNumber: undefined as never });
  expect(await lend()).toMatchObject({ code: 'proxy.confirmation_wrong' });
});

test('An older text, and the text for something else, do not count: consent.outdated', async () => {
  expect(await guard(OLDER)).toMatchObject({ code: 'consent.outdated' });
  expect(await guard(referenceOf(PROXY_CONSENT))).toMatchObject({ code: 'consent.outdated' });
  expect(await lend({ consent: referenceOf(GUARDIAN_CONSENT) })).toMatchObject({ code: 'consent.outdated' });
});

test('When the owner of the account is corrected or removed, nobody has agreed to anything with them any more', async () => {
  const { name: _name, idNumber: _number, ...me } = WANG;
  const details = { ...me, name: '王方', relation: 'self' as const };
  await guard();
  await lend();
  expect(await world.ask(correctPatient, { patientId: PATIENT_ID, details }, 'patient')).toMatchObject({
    ok: true,
  });
  const now = world.runtime.time;
  expect(whyNotTreated(stored(child.id), now)).toBe('guardian.consent_missing');
  expect(whyNotTreated(stored(father.id), now)).toBe('proxy.consent_missing');
});

test('So it is when the owner is removed', async () => {
  await lend();
  await world.ask(removePatient, { patientId: PATIENT_ID }, 'patient');
  expect(whyNotTreated(stored(father.id), world.runtime.time)).toBe('proxy.consent_missing');
});

test('A consent does not pass to somebody else: with another name or relation the person is asked again', async () => {
  await lend();
  const { name, sex, bornOn } = father;
  const details = { name, sex, bornOn, relation: 'other' as const };
  await world.ask(correctPatient, { patientId: father.id, details }, 'patient');
  expect(whyNotTreated(stored(father.id), world.runtime.time)).toBe('proxy.consent_missing');
});

describe('The ledger', () => {
  const ledger = () =>
    [...world.runtime.store.rows.consents.values()].map(({ purpose, action, patientId, at, sha256 }) => [
      ...[purpose, action, patientId, at - MONDAY_10],
      ...(sha256 === TEXT_OF[purpose].sha256 ? [] : ['another text']),
    ]);

  test('keeps every giving and withdrawing of one person, though the row of the person keeps the last alone', async () => {
    await guard();
    world.runtime.time += 1;
    await world.ask(withdrawGuardianConsent, { patientId: child.id }, 'patient');
    await world.ask(withdrawGuardianConsent, { patientId: child.id }, 'patient');
    world.runtime.time += 1;
    await guard();
    await lend();
    world.runtime.time += 1;
    await world.ask(withdrawProxyConsent, { patientId: father.id }, 'patient');
    expect(ledger()).toEqual([
      ['guardian', 'given', child.id, 0],
      ['guardian', 'withdrawn', child.id, 1],
      ['guardian', 'given', child.id, 2],
      ['proxy', 'given', father.id, 2],
      ['proxy', 'withdrawn', father.id, 3],
    ]);
  });

  test('says too what ended because the person was removed', async () => {
    await lend();
    world.runtime.time += 1;
    await world.ask(removePatient, { patientId: father.id }, 'patient');
    expect(ledger().at(-1)).toEqual(['proxy', 'withdrawn', father.id, 1]);
    expect(stored(father.id)).toMatchObject({
      removed: true,
      proxyConsent: { withdrawnAt: world.runtime.time },
    });
  });

  test('says too what ended because somebody was corrected, the person or whoever asks for them', async () => {
    await lend();
    await guard();
    const details = { name: father.name, sex: father.sex, bornOn: father.bornOn, relation: 'other' as const };
    await world.ask(correctPatient, { patientId: father.id, details }, 'patient');
    expect(ledger().at(-1)).toEqual(['proxy', 'withdrawn', father.id, 0]);
    await world.ask(removePatient, { patientId: PATIENT_ID }, 'patient');
    expect(ledger().at(-1)).toEqual(['guardian', 'withdrawn', child.id, 0]);
  });
});
