import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import {
  consentReceipt,
  giveConsent,
  listConsents,
  me,
  register,
  withdrawConsent,
} from '@shared/contracts/auth';
import { getConsultation, requestConsultation } from '@shared/contracts/consultation';
import { TEXT_OF } from '@shared/domain/consent/ledger';
import { PURPOSES, type Purpose } from '@shared/domain/consent/purposes';
import {
  ConsentText,
  PRIVACY_NOTICE,
  referenceOf,
  RISK_NOTICE,
  SENSITIVE_HEALTH,
} from '@shared/domain/consent/texts';
import {
  accountOfPerson,
  CASE_ID,
  CaseWorld,
  COMPLAINT,
  DOCTOR_ID,
  PATIENT_ID,
} from '../../../testing/caseWorld';
import { implementations } from '../../../testing/catalogue';
import { MONDAY_10 } from '../../../testing/runtime';

const OPTIONAL = ['notifications'] as const;
const ORDER = {
  doctorId: DOCTOR_ID,
  patientId: PATIENT_ID,
  service: 'advice' as const,
  complaint: COMPLAINT,
  pictureIds: [],
  riskNotice: referenceOf(RISK_NOTICE),
  feeFen: 2900,
};
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
});
const give = (purpose: Purpose) =>
  world.ask(giveConsent, { purpose, text: referenceOf(PURPOSES[purpose].text) }, 'patient');
const withdraw = (purpose: Purpose) => world.ask(withdrawConsent, { purpose }, 'patient');
const order = () => world.ask(requestConsultation, ORDER, 'patient');
const states = async () => {
  const reply = await world.ask(listConsents, {}, 'patient');
  return reply.ok
    ? Object.fromEntries(reply.value.consents.map(({ purpose, state }) => [purpose, state]))
    : reply.code;
};
const ledger = () => [...world.runtime.store.rows.consents.values()];

test('Each purpose stands by itself, with its text as it is now', async () => {
  expect(await states()).toEqual({
    service: 'given',
    sensitive_health: 'given',
    notifications: 'not_given',
  });
  await give('notifications');
  expect(await states()).toMatchObject({ notifications: 'given', sensitive_health: 'given' });
});

test('Every giving and every withdrawing is one row with version, hash and time, and a second press adds none', async () => {
  await give('notifications');
  await give('notifications');
  world.runtime.time += 60_000;
  await withdraw('notifications');
  await withdraw('notifications');
  const { version, sha256 } = PURPOSES.notifications.text;
  const facts = { accountId: accountOfPerson('patient'), purpose: 'notifications', version, sha256 };
  expect(ledger()).toMatchObject([
    { ...facts, action: 'given', at: MONDAY_10 },
    { ...facts, action: 'withdrawn', at: MONDAY_10 + 60_000 },
  ]);
  expect(await states()).toMatchObject({ notifications: 'not_given' });
});

test('A press that comes again gives and withdraws once', async () => {
  const text = referenceOf(PURPOSES.notifications.text);
  const given = await world.pressTwice(giveConsent, { purpose: 'notifications', text }, 'patient');
  expect([given.second, given.wroteTwice]).toEqual([given.first, false]);
});

test('Withdrawing every optional consent leaves care untouched: a case goes on and a new one begins', async () => {
  for (const purpose of OPTIONAL) await give(purpose);
  world.given('in_progress', { doctorId: DOCTOR_ID, id: CASE_ID });
  for (const purpose of OPTIONAL) expect(await withdraw(purpose)).toMatchObject({ ok: true });
  expect(await world.ask(getConsultation, { consultationId: CASE_ID }, 'patient')).toMatchObject({
    ok: true,
  });
  world.runtime.store.rows.consultations.delete(CASE_ID);
  expect(await order()).toMatchObject({ ok: true });
});

test('Without the separate consent to health data nothing medical begins: consent.sensitive_missing', async () => {
  await withdraw('sensitive_health');
  expect(await order()).toEqual({ ok: false, code: 'consent.sensitive_missing' });
  expect(await world.ask(me, {}, 'patient')).toMatchObject({
    value: { account: { sensitiveHealth: false } },
  });
  await give('sensitive_health');
  expect(await order()).toMatchObject({ ok: true });
});

test('A case that is going on when it is withdrawn is named, and goes on', async () => {
  world.given('in_progress');
  const reply = await world.ask(listConsents, {}, 'patient');
  expect(reply).toMatchObject({ value: { goingOn: [{ id: CASE_ID, patient: '王芳', doctor: '李明' }] } });
  await withdraw('sensitive_health');
  expect(await world.ask(getConsultation, { consultationId: CASE_ID }, 'patient')).toMatchObject({
    ok: true,
  });
});

test('A newer text asks again: the older one is no consent any more, and can still be withdrawn', async () => {
  const account = world.runtime.store.rows.accounts.get(accountOfPerson('patient'))!;
  const older = { version: '2020-01-01', sha256: '0'.repeat(64), agreedAt: 1 };
  world.runtime.store.rows.accounts.set(account.id, { ...account, consents: { sensitive_health: older } });
  expect(await states()).toMatchObject({ sensitive_health: 'outdated' });
  expect(await order()).toMatchObject({ code: 'consent.sensitive_missing' });
  await withdraw('sensitive_health');
  expect(ledger()).toMatchObject([{ action: 'withdrawn', version: '2020-01-01' }]);
});

test('Another text than the present one is consent.outdated, and one purpose cannot be given by the text of another', async () => {
  const { sha256 } = PURPOSES.notifications.text;
  for (const text of [{ version: '2020-01-01', sha256 }, referenceOf(SENSITIVE_HEALTH)])
    expect(await world.ask(giveConsent, { purpose: 'notifications', text }, 'patient')).toEqual({
      ok: false,
      code: 'consent.outdated',
    });
  expect(ledger()).toEqual([]);
});

test('Withdrawing the notice makes a visitor of the person, who sees nothing but the doctors until they agree again', async () => {
  world.given('in_progress');
  await withdraw('service');
  expect(await world.ask(me, {}, 'patient')).toEqual({
    ok: true,
    value: { notice: PRIVACY_NOTICE, sensitiveHealth: SENSITIVE_HEALTH },
  });
  expect(await world.ask(getConsultation, { consultationId: CASE_ID }, 'patient')).toMatchObject({
    code: 'actor.unregistered',
  });
  await world.ask(register, { notice: referenceOf(PRIVACY_NOTICE) }, 'patient');
  expect(await world.ask(getConsultation, { consultationId: CASE_ID }, 'patient')).toMatchObject({
    ok: true,
  });
});

test('The receipt names every giving and withdrawing with the hash of its text, and nobody else has it', async () => {
  await give('notifications');
  world.runtime.time += 60_000;
  await withdraw('notifications');
  const reply = await world.ask(consentReceipt, {}, 'patient');
  if (!reply.ok) throw new Error(reply.code);
  const { text, sha256 } = reply.value;
  expect(text).toContain(PURPOSES.notifications.text.sha256);
  expect(text).toContain('2026-11-23 10:00　同意《微信提醒》');
  expect(text).toContain('2026-11-23 10:01　撤回《微信提醒》');
  expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
  expect(await world.ask(consentReceipt, {}, 'stranger')).toMatchObject({
    value: { text: expect.stringContaining('没有同意或撤回的记录') },
  });
});

test('A long receipt comes page by page; a cursor of another shape is list.cursor_invalid', async () => {
  for (let at = 0; at < 12; at++) {
    world.runtime.time += 1000;
    await give('notifications');
    await withdraw('notifications');
  }
  const first = await world.ask(consentReceipt, {}, 'patient');
  const cursor = first.ok ? first.value.nextCursor! : '';
  const second = await world.ask(consentReceipt, { cursor }, 'patient');
  const lines = [first, second].flatMap((it) => (it.ok ? (it.value.text.match(/《微信提醒》/g) ?? []) : []));
  expect(lines).toHaveLength(24);
  expect(await world.ask(consentReceipt, { cursor: 'x' }, 'patient')).toEqual({
    ok: false,
    code: 'list.cursor_invalid',
  });
});

test('The notice of the risks, agreed to with every order, is a row of the ledger with its visit', async () => {
  const placed = await order();
  const consultationId = placed.ok && placed.value.consultationId;
  expect(ledger()).toMatchObject([
    {
      ...{ purpose: 'risk_notice', action: 'given', patientId: PATIENT_ID, consultationId },
      ...referenceOf(RISK_NOTICE),
    },
  ]);
});

test('Every text that is agreed to anywhere has a matter in the ledger', () => {
  const kinds = Object.values(TEXT_OF).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual([...ConsentText.shape.kind.options].sort());
});
