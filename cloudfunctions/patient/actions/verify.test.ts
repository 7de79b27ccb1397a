import { beforeEach, expect, test } from 'vitest';
import {
  addPatient,
  correctPatient,
  listPatients,
  removePatient,
  verifyPatient,
} from '@shared/contracts/patient';
import { VERIFYING_MS } from '@shared/domain/patient/attempts';
import type { Patient, PatientDetails } from '@shared/domain/patient/patient';
import type { PatientId } from '@shared/kernel/ids';
import { DAY_MS } from '@shared/kernel/time';
import { accountOfPerson, CaseWorld, PATIENT_ID, WANG, type Who } from '../../../testing/caseWorld';
import { idNumberOf } from '../../../testing/idNumbers';
import { parts } from '../parts';

const FATHER = { name: '王建国', sex: 'male', bornOn: '1958-03-08', relation: 'father' } as const;
const NUMBER = idNumberOf(FATHER);
/** Of the same day and sex, and nobody's. */
const other = (nth: number) => idNumberOf(FATHER, nth);

let world: CaseWorld;
let father: PatientId;
beforeEach(async () => {
  world = new CaseWorld(parts);
  world.identity.people.set(NUMBER, FATHER.name);
  father = await added(FATHER, 'patient');
});
async function added(details: PatientDetails, who: Who): Promise<PatientId> {
  const reply = await world.ask(addPatient, details, who);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.id;
}
const verify = (idNumber: string, patientId = father, who: Who = 'patient') =>
  world.ask(verifyPatient, { patientId, idNumber }, who);
const rows = () => world.runtime.store.rows;
const stored = (id: string = father) => rows().patients.get(id)!;
const change = (id: string, part: Partial<Patient>) => rows().patients.set(id, { ...stored(id), ...part });
test('A name and a number that belong together make the person verified, by whom and when', async () => {
  expect(await verify(NUMBER)).toMatchObject({
    value: { outcome: 'verified', patient: { verifiedAt: world.runtime.time }, triesLeft: 3 },
  });
  expect(stored()).toMatchObject({
    ...{ idNumber: NUMBER, verifiedAt: world.runtime.time, verifiedBy: 'memory' },
    idDigest: world.runtime.blind('idNumber', NUMBER),
  });
  expect(world.trail.at(-1)).toMatchObject({ action: 'patient.verify', outcome: 'ok' });
});

test('The number is shown masked, and neither reply nor trail has it', async () => {
  const reply = await verify(NUMBER);
  const listed = await world.ask(listPatients, {}, 'patient');
  expect(listed).toMatchObject({
    value: { patients: [{}, { idNumberMasked: '9****************' + NUMBER[17]! }] },
  });
  const outside = JSON.stringify([reply, listed, [...rows().audits.values()], world.runtime.logged]);
  expect(outside).not.toContain(NUMBER);
  expect(outside).not.toContain(NUMBER.slice(6, 14));
});

test('The trail of two people with one number cannot be compared by a digest that anybody can make', async () => {
  await verify(NUMBER);
  const { createHash } = await import('node:crypto');
  const { canonicalJson } = await import('@shared/kernel/canonical');
  const payload = canonicalJson(['patient.verify', { patientId: father, idNumber: NUMBER }])!;
  const bare = createHash('sha256').update(payload).digest('hex');
  expect([...rows().audits.values()].map((it) => it.payloadSha256)).not.toContain(bare);
});

test.each([
  ['mismatch', { name: '王建军' }],
  ['unknown_number', undefined],
] as const)('%s leaves the person unverified, keeps no number, and is a try gone', async (outcome, known) => {
  world.identity.people.delete(NUMBER);
  if (known) world.identity.people.set(NUMBER, known.name);
  expect(await verify(NUMBER)).toMatchObject({ value: { outcome, triesLeft: 2 } });
  expect(stored()).not.toHaveProperty('idNumber');
  expect(stored().verifiedAt).toBeUndefined();
});

test('Three wrong numbers a day for one person, then verification.limit_reached, and nobody is asked; tomorrow again', async () => {
  for (const left of [2, 1, 0])
    expect(await verify(other(left + 1))).toMatchObject({ value: { triesLeft: left } });
  expect(await verify(NUMBER)).toMatchObject({ code: 'verification.limit_reached' });
  expect(world.identity.asked).toBe(3);
  world.runtime.time += DAY_MS;
  expect(await verify(NUMBER)).toMatchObject({ value: { outcome: 'verified' } });
});

test('Five wrong numbers a day for one account, over all its persons and also when they are removed', async () => {
  for (const nth of [1, 2, 3]) await verify(other(nth));
  await world.ask(removePatient, { patientId: father }, 'patient');
  const again = await added(FATHER, 'patient');
  for (const [nth, left] of [
    [4, 1],
    [5, 0],
  ] as const)
    expect(await verify(other(nth), again)).toMatchObject({ value: { triesLeft: left } });
  expect(await verify(NUMBER, again)).toMatchObject({ code: 'verification.limit_reached' });
});

test('Of many numbers sent at once one reaches the provider; the others are verification.under_way and cost no try', async () => {
  const replies = await Promise.all([1, 2, 3, 4, 5, 6].map((nth) => verify(other(nth))));
  expect(replies.filter((it) => it.ok)).toHaveLength(1);
  expect(new Set(replies.flatMap((it) => (it.ok ? [] : [it.code])))).toEqual(
    new Set(['verification.under_way']),
  );
  expect(world.identity.asked).toBe(1);
  expect(stored().wrongTries).toMatchObject({ count: 1 });
  expect(await verify(other(7))).toMatchObject({ value: { triesLeft: 1 } });
});

test('A check that was cut off between question and answer holds the next one up for half a minute, no longer', async () => {
  const account = rows().accounts.get(accountOfPerson('patient'))!;
  rows().accounts.set(account.id, { ...account, verifyingUntil: world.runtime.time + VERIFYING_MS });
  expect(await verify(NUMBER)).toMatchObject({ code: 'verification.under_way' });
  world.runtime.time += VERIFYING_MS;
  expect(await verify(NUMBER)).toMatchObject({ value: { outcome: 'verified' } });
  expect(rows().accounts.get(account.id)).not.toHaveProperty('verifyingUntil');
});

test('A second press of one try is not counted twice, and asks nobody again', async () => {
  const press = () =>
    world.ask(verifyPatient, { patientId: father, idNumber: other(1) }, 'patient', 'same-press-key');
  const first = await press();
  expect(await press()).toEqual(first);
  expect(world.identity.asked).toBe(1);
  expect(stored().wrongTries).toMatchObject({ count: 1 });
});

test('A provider out of reach is identity.provider_unavailable: nobody is verified, nothing is counted, all can be tried again', async () => {
  world.identity.isDown = true;
  expect(await verify(NUMBER)).toMatchObject({ code: 'identity.provider_unavailable' });
  expect(stored()).not.toHaveProperty('wrongTries');
  world.identity.isDown = false;
  expect(await verify(NUMBER)).toMatchObject({ value: { outcome: 'verified' } });
});

test.each([
  ['id_number.malformed', '1234'],
  ['id_number.bad_checksum', `${NUMBER.slice(0, 17)}${NUMBER[17] === '1' ? '2' : '1'}`],
  ['id_number.impossible_day', idNumberOf({ sex: 'male', bornOn: '1958-02-30' })],
  ['id_number.born_in_future', idNumberOf({ sex: 'male', bornOn: '2026-11-24' })],
  ['id_number.birthday_differs', idNumberOf({ sex: 'male', bornOn: '1958-03-09' })],
  ['id_number.sex_differs', idNumberOf({ sex: 'female', bornOn: '1958-03-08' })],
])('%s is refused before anybody is asked, and costs no try', async (code, idNumber) => {
  expect(await verify(idNumber)).toMatchObject({ code });
  expect(world.identity.asked).toBe(0);
  expect(stored()).not.toHaveProperty('wrongTries');
});

test("Another account's person, and a removed one, are patient.not_found", async () => {
  expect(await verify(NUMBER, father, 'stranger')).toMatchObject({ code: 'patient.not_found' });
  change(father, { removed: true });
  expect(await verify(NUMBER)).toMatchObject({ code: 'patient.not_found' });
});

test('Who is verified is not asked about again: patient.already_verified', async () => {
  expect(await verify(WANG.idNumber, PATIENT_ID)).toMatchObject({ code: 'patient.already_verified' });
});

test('One account has each number once: patient.number_exists', async () => {
  change(PATIENT_ID, { idDigest: world.runtime.blind('idNumber', NUMBER) });
  expect(await verify(NUMBER)).toMatchObject({ code: 'patient.number_exists' });
});

test('Two children may look after one father, each in their own account', async () => {
  const theirs = await added(FATHER, 'stranger');
  expect(await verify(NUMBER)).toMatchObject({ value: { outcome: 'verified' } });
  expect(await verify(NUMBER, theirs, 'stranger')).toMatchObject({ value: { outcome: 'verified' } });
});

test('Nobody is themselves in two accounts: patient.number_taken, and no try is gone', async () => {
  const self = { ...FATHER, relation: 'self' } as const;
  const his = await added(self, 'stranger');
  expect(await verify(NUMBER, his, 'stranger')).toMatchObject({ value: { outcome: 'verified' } });
  change(PATIENT_ID, { relation: 'other' });
  change(father, { relation: 'self' });
  expect(await verify(NUMBER)).toMatchObject({ code: 'patient.number_taken' });
  expect(stored().verifiedAt).toBeUndefined();
  // As a father he may be here too; he cannot be made 本人 afterwards.
  change(father, { relation: 'father' });
  expect(await verify(NUMBER)).toMatchObject({ value: { outcome: 'verified' } });
  const details = { ...FATHER, relation: 'self' } as const;
  expect(await world.ask(correctPatient, { patientId: father, details }, 'patient')).toMatchObject({
    code: 'patient.number_taken',
  });
});

test('Who is removed or corrected to another relation gives the number free', async () => {
  const self = { ...FATHER, relation: 'self' } as const;
  const his = await added(self, 'stranger');
  await verify(NUMBER, his, 'stranger');
  expect(rows().ownNumbers.get(world.runtime.blind('idNumber', NUMBER))).toMatchObject({ patientId: his });
  await world.ask(removePatient, { patientId: his }, 'stranger');
  expect(rows().ownNumbers.get(world.runtime.blind('idNumber', NUMBER))).toBeUndefined();
});

test('A name that was corrected while the register was looking is patient.changed, not verified under the new name', async () => {
  world.identity.meanwhile = () => change(father, { name: '王建军' });
  expect(await verify(NUMBER)).toMatchObject({ code: 'patient.changed' });
  expect(stored().verifiedAt).toBeUndefined();
});

test.each([{ name: '王芳芳' }, { bornOn: '1990-05-02' }, { sex: 'male' as const }])(
  'Another name, birthday or sex makes a verified person unverified: %j',
  async (part) => {
    const { name, sex, bornOn } = WANG;
    const details = { name, sex, bornOn, relation: 'self' as const, ...part };
    const reply = await world.ask(correctPatient, { patientId: PATIENT_ID, details }, 'patient');
    expect(reply).toMatchObject({ ok: true });
    for (const field of ['idNumber', 'idDigest', 'verifiedAt', 'verifiedBy'])
      expect(stored(PATIENT_ID)).not.toHaveProperty(field);
    expect(rows().ownNumbers.size).toBe(0);
    expect(await verify(WANG.idNumber, PATIENT_ID)).not.toMatchObject({ code: 'patient.already_verified' });
  },
);

test('Another relation alone leaves a verified person verified', async () => {
  const { name, sex, bornOn } = WANG;
  const details = { name, sex, bornOn, relation: 'other' as const };
  await world.ask(correctPatient, { patientId: PATIENT_ID, details }, 'patient');
  expect(stored(PATIENT_ID)).toMatchObject({ verifiedAt: expect.any(Number), idNumber: WANG.idNumber });
  expect(rows().ownNumbers.size).toBe(0);
});
