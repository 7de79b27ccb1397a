import { beforeEach, expect, test } from 'vitest';
import {
  bindPhone,
  closeAccount,
  giveConsent,
  listConsents,
  listDevices,
  me,
  register,
  reviewClosing,
} from '@shared/contracts/auth';
import { getConsultation, listConsultations } from '@shared/contracts/consultation';
import { addPatient, listPatients, verifyPatient } from '@shared/contracts/patient';
import {
  GUARDIAN_CONSENT,
  NOTIFICATIONS,
  PRIVACY_NOTICE,
  PROXY_CONSENT,
  referenceOf,
  SENSITIVE_HEALTH,
} from '@shared/domain/consent/texts';
import type { ConsultationState } from '@shared/domain/consultation/consultation';
import type { Application, ApplicationState } from '@shared/domain/application/application';
import type { PaymentState } from '@shared/domain/payment/payment';
import { accountIdOf } from '../../../cloudfunctions/_runtime/identify';
import { ApplicationId, DoctorId, InstitutionId, PatientId, PharmacistId } from '@shared/kernel/ids';
import { accountOfPerson, CASE_ID, CaseWorld, PATIENT_ID, WANG } from '../../../testing/caseWorld';
import { implementations } from '../../../testing/catalogue';
import { MONDAY_10 } from '../../../testing/runtime';

const ME = accountOfPerson('patient');
const NEXT = accountIdOf('openid-patient', 1);
const agreed = { notice: referenceOf(PRIVACY_NOTICE), sensitiveHealth: referenceOf(SENSITIVE_HEALTH) };
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
});
const stored = () => world.runtime.store.rows;
const close = (key?: string) => world.ask(closeAccount, {}, 'patient', key);
const given = (state: ConsultationState, payment: PaymentState) => {
  const { paymentId } = world.given(state);
  const { payments } = stored();
  payments.set(paymentId, { ...payments.get(paymentId)!, state: payment });
};

test('Before it is closed, what the law keeps and what goes is said, and what stands in the way', async () => {
  expect(await world.ask(reviewClosing, {}, 'patient')).toMatchObject({
    value: {
      openCases: 0,
      kept: [
        expect.stringContaining('十五年'),
        expect.stringContaining('销售记录依法至少保存五年'),
        expect.any(String),
      ],
      gone: [expect.stringContaining('手机号'), expect.any(String), expect.stringContaining('不能恢复')],
    },
  });
  given('in_progress', 'paid');
  expect(await world.ask(reviewClosing, {}, 'patient')).toMatchObject({
    value: { inTheWay: 'account.case_open', openCases: 1 },
  });
});

test.each(['awaiting_payment', 'waiting', 'in_progress'] as const)(
  'An account with a case that is %s is refused with account.case_open',
  async (state) => {
    given(state, state === 'awaiting_payment' ? 'created' : 'paid');
    expect(await close()).toEqual({ ok: false, code: 'account.case_open' });
    expect(stored().accounts.get(ME)).toMatchObject({ openid: 'openid-patient' });
  },
);

test.each([
  ['cancelled', 'paid'],
  ['cancelled', 'refunding'],
  ['expired', 'refund_failed'],
  ['abandoned', 'awaiting'],
] as const)(
  'While money of a case that is %s may still move (%s): account.payment_open',
  async (state, payment) => {
    given(state, payment);
    expect(await close()).toEqual({ ok: false, code: 'account.payment_open' });
  },
);

test.each([
  ['completed', 'paid'],
  ['cancelled', 'refunded'],
  ['abandoned', 'closed'],
] as const)('A case that is %s, its payment %s, does not stand in the way', async (state, payment) => {
  given(state, payment);
  expect(await close()).toMatchObject({ ok: true });
});

test('Whoever holds an office at the hospital leaves it first: account.in_office', async () => {
  const { accounts } = stored();
  const offices = [
    { doctorId: DoctorId.parse('doctor-li') },
    { pharmacistId: PharmacistId.parse('pharmacist-1') },
    { institutionId: InstitutionId.parse('institution-1') },
  ];
  const account = accounts.get(ME)!;
  for (const office of offices) {
    accounts.set(ME, { ...account, ...office });
    expect(await close()).toEqual({ ok: false, code: 'account.in_office' });
  }
});

test('An application that is not over is taken back first: account.application_open', async () => {
  const id = ApplicationId.parse('application-1');
  const account = stored().accounts.get(ME)!;
  stored().accounts.set(ME, { ...account, applicationId: id });
  const application = (state: ApplicationState) =>
    stored().applications.set(id, { id, state } as Application);
  for (const state of ['draft', 'submitted', 'first_passed', 'returned'] as const) {
    application(state);
    expect(await close()).toEqual({ ok: false, code: 'account.application_open' });
  }
  application('withdrawn');
  expect(await close()).toMatchObject({ ok: true });
});

test('After it phone, devices, consents, persons and the signal are gone, and the record of the case stays', async () => {
  world.runtime.phoneCodes = new Map([['code-1', '13812345678']]);
  await world.ask(bindPhone, { code: 'code-1' }, 'patient');
  await world.ask(giveConsent, { purpose: 'notifications', text: referenceOf(NOTIFICATIONS) }, 'patient');
  await world.ask(register, agreed, 'patient');
  given('completed', 'paid');
  expect(await close()).toEqual({ ok: true, value: { closedAt: MONDAY_10 } });
  expect(stored().accounts.get(ME)).toEqual({
    ...{ id: ME, createdAt: MONDAY_10, closedAt: MONDAY_10, generation: 1 },
  });
  expect([stored().contacts.size, stored().signals.has(ME)]).toEqual([0, false]);
  expect([...stored().devices.values()].filter(({ accountId }) => accountId === ME)).toEqual([]);
  expect(stored().patients.get(PATIENT_ID)).toMatchObject({ removed: true });
  expect(stored().ownNumbers.size).toBe(0);
  const last = [...stored().consents.values()].slice(-3);
  expect(last.map(({ purpose, action }) => `${purpose} ${action}`)).toEqual([
    'service withdrawn',
    'sensitive_health withdrawn',
    'notifications withdrawn',
  ]);
  expect(stored().consultations.has(CASE_ID)).toBe(true);
  expect(world.trail.at(-1)).toMatchObject({
    action: 'auth.closeAccount',
    events: [{ type: 'account.closed', accountId: ME }],
  });
});

test('The closed account is nobody: its owner is a visitor and finds nothing of before', async () => {
  given('completed', 'paid');
  await close();
  expect(await world.ask(me, {}, 'patient')).toEqual({
    ok: true,
    value: { notice: PRIVACY_NOTICE, sensitiveHealth: SENSITIVE_HEALTH },
  });
  expect(await world.ask(listDevices, {}, 'patient')).toMatchObject({ code: 'actor.unregistered' });
});

test('Whoever comes back begins a fresh account, which sees nothing of the old one', async () => {
  given('completed', 'paid');
  await close();
  const reply = await world.ask(register, { notice: agreed.notice }, 'patient');
  expect(reply).toMatchObject({ value: { account: { id: NEXT, sensitiveHealth: false } } });
  expect(await world.ask(getConsultation, { consultationId: CASE_ID }, 'patient')).toMatchObject({
    code: 'consultation.not_found',
  });
  expect(await world.ask(listConsultations, { group: 'closed' }, 'patient')).toMatchObject({
    value: { consultations: [] },
  });
  expect(await world.ask(listPatients, {}, 'patient')).toMatchObject({ value: { patients: [] } });
  expect(await world.ask(listConsents, {}, 'patient')).toMatchObject({ ok: true });
  expect(stored().accounts.get(ME)).toMatchObject({ closedAt: MONDAY_10 });
});

test('The person of before can be 本人 of the fresh account', async () => {
  await close();
  await world.ask(register, agreed, 'patient');
  const { name, sex, bornOn, idNumber } = WANG;
  const added = await world.ask(addPatient, { name, sex, bornOn, relation: 'self' }, 'patient');
  const patientId = added.ok ? added.value.id : PATIENT_ID;
  expect(await world.ask(verifyPatient, { patientId, idNumber }, 'patient')).toMatchObject({ ok: true });
});

test('With it everything ends that was agreed to for a child or a father, and the ledger says so once each', async () => {
  const { patients } = stored();
  const wang = patients.get(PATIENT_ID)!;
  const child = { ...wang, id: PatientId.parse('child'), relation: 'child' as const };
  const father = { ...wang, id: PatientId.parse('father'), relation: 'father' as const };
  const over = { ...father, id: PatientId.parse('mother'), relation: 'mother' as const };
  const guardian = { ...referenceOf(GUARDIAN_CONSENT), personId: PATIENT_ID, name: '王芳', agreedAt: 1 };
  const proxyConsent = { ...referenceOf(PROXY_CONSENT), askerId: PATIENT_ID, how: 'in_person' as const };
  patients.set(child.id, { ...child, guardian });
  patients.set(father.id, { ...father, proxyConsent: { ...proxyConsent, agreedAt: 2 } });
  patients.set(over.id, { ...over, proxyConsent: { ...proxyConsent, agreedAt: 2, withdrawnAt: 3 } });
  await close();
  const rows = [...stored().consents.values()].filter(({ patientId }) => patientId !== undefined);
  expect(rows).toHaveLength(2);
  const withdrawn = { accountId: ME, action: 'withdrawn', at: MONDAY_10 };
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ ...withdrawn, ...referenceOf(GUARDIAN_CONSENT), patientId: child.id }),
      expect.objectContaining({ ...withdrawn, ...referenceOf(PROXY_CONSENT), patientId: father.id }),
    ]),
  );
  expect(patients.get(father.id)).toMatchObject({ removed: true, proxyConsent: { withdrawnAt: MONDAY_10 } });
  expect(patients.get(over.id)).toMatchObject({ removed: true, proxyConsent: { withdrawnAt: 3 } });
});

test('A fresh account can be closed too, and the next is another one again', async () => {
  for (const generation of [1, 2, 3]) {
    world.runtime.time += 1000;
    expect(await close()).toMatchObject({ ok: true });
    const reply = await world.ask(register, agreed, 'patient');
    expect(reply).toMatchObject({ value: { account: { id: accountIdOf('openid-patient', generation) } } });
  }
});

test('A press that comes again finds it closed, and writes nothing and closes nothing more', async () => {
  await close('one-and-the-same-key');
  const events = () => world.trail.flatMap((it) => it.events);
  world.runtime.time += 5000;
  expect(await close('one-and-the-same-key')).toEqual({ ok: true, value: { closedAt: MONDAY_10 } });
  expect(events()).toHaveLength(1);
});

test('Agreeing that was on its way while the account was closed does not bring it back: account.closed', async () => {
  const { accounts } = stored();
  // Whoever asked was known as the owner of the first account; by the time of the write it is closed.
  const { generation: _, ...half } = { ...accounts.get(ME)!, closedAt: MONDAY_10, generation: undefined };
  accounts.set(ME, half);
  expect(await world.ask(register, agreed, 'patient')).toEqual({ ok: false, code: 'account.closed' });
});

test('Nobody has to agree to a newer notice to close an account', async () => {
  const { accounts } = stored();
  const older = { version: '2020-01-01', sha256: '0'.repeat(64), agreedAt: 1 };
  accounts.set(ME, { ...accounts.get(ME)!, notice: older });
  expect(await close()).toMatchObject({ ok: true });
});

test('Who never had an account has none to close: account.not_found', async () => {
  stored().accounts.delete(accountOfPerson('stranger'));
  expect(await world.ask(closeAccount, {}, 'stranger')).toEqual({ ok: false, code: 'account.not_found' });
});

test('Wrong numbers and cards that were tried today are counted on in the account that comes next', async () => {
  const { accounts } = stored();
  const today = { on: '2026-11-23', count: 5 };
  accounts.set(ME, { ...accounts.get(ME)!, wrongTries: today, cardReads: today });
  await close();
  await world.ask(register, agreed, 'patient');
  expect(accounts.get(NEXT)).toMatchObject({ wrongTries: today, cardReads: today });
  await close();
  await world.ask(register, agreed, 'patient');
  expect(accounts.get(accountIdOf('openid-patient', 2))).toMatchObject({ wrongTries: today });
  const { name, sex, bornOn, idNumber } = WANG;
  const added = await world.ask(addPatient, { name, sex, bornOn, relation: 'self' }, 'patient');
  const patientId = added.ok ? added.value.id : PATIENT_ID;
  const verify = await world.ask(verifyPatient, { patientId, idNumber }, 'patient');
  expect(verify).toMatchObject({ code: 'verification.limit_reached' });
});
