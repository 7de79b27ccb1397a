import { beforeEach, describe, expect, test } from 'vitest';
import { closeAccount } from '@shared/contracts/auth';
import {
  getConsultation,
  listConsultations,
  listMessages,
  sendMessage,
} from '@shared/contracts/consultation';
import { listPatients } from '@shared/contracts/patient';
import { getRecord } from '@shared/contracts/record';
import { erasePerson, exportMine, reviewErasure } from '@shared/contracts/rights';
import { listLooks } from '@shared/contracts/trail';
import { PROXY_CONSENT, referenceOf } from '@shared/domain/consent/texts';
import { PatientId } from '@shared/kernel/ids';
import { instantOf } from '@shared/kernel/time';
import { accountOfPerson, CASE_ID, CaseWorld, PATIENT_ID, PICTURES, WANG } from '../../testing/caseWorld';
import { functions, implementations } from '../../testing/catalogue';
import { effects } from '../outbox/effects';

const ofCase = { consultationId: CASE_ID };
const person = { patientId: PATIENT_ID };

let world: CaseWorld;
let removed: string[];
beforeEach(() => {
  const timers = functions['rights']!.timers!;
  world = new CaseWorld({ actions: implementations, timers });
  world.runtime.effects = effects;
  removed = [];
  world.runtime.files = { ...world.runtime.files, remove: async (ids) => void removed.push(...ids) };
});
const must = async <T>(asked: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> => {
  const reply = await asked;
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};
const say = (
  who: 'patient' | 'doctor',
  body: { kind: 'text'; text: string } | { kind: 'picture'; pictureId: never },
) => must(world.ask(sendMessage, { ...ofCase, body }, who));

/** A visit that is over, with three words and a picture said in it. */
async function treated(): Promise<void> {
  world.given('in_progress');
  await say('doctor', { kind: 'text', text: '您好' });
  await say('patient', { kind: 'text', text: '咳嗽' });
  await say('patient', { kind: 'picture', pictureId: PICTURES.patient as never });
  await must(world.close());
}
/** A case that ended without a visit, its money back where it came from. */
function ended(change: { state?: 'cancelled' | 'expired'; id?: string } = {}): void {
  const { state = 'cancelled', ...rest } = change;
  const { paymentId } = world.given(state, rest as object);
  const payment = world.runtime.store.rows.payments.get(paymentId)!;
  world.runtime.store.rows.payments.set(paymentId, { ...payment, state: 'refunded' });
}
const key = (change: object = {}) =>
  world.runtime.store.rows.dataKeys.set(PATIENT_ID, {
    ...{
      id: PATIENT_ID,
      versions: [{ version: 1, blob: 'b', masterKey: 'k' }],
      masterKey: 'k',
      createdAt: 0,
    },
    ...change,
  });

describe('The number of whoever is deleted', () => {
  const { idNumber: _number, ...WANG_DETAILS } = WANG;
  const idDigest = () => world.runtime.blind('idNumber', WANG.idNumber);
  const rows = () => world.runtime.store.rows;

  test('is free again when it was their own', async () => {
    await must(world.ask(erasePerson, person, 'patient'));
    expect(rows().ownNumbers.get(idDigest())).toBeUndefined();
  });

  test('stays their own where another account deletes them as its mother', async () => {
    const theirs = PatientId.parse('mother-of-stranger');
    const accountId = accountOfPerson('stranger');
    const mother = { ...rows().patients.get(PATIENT_ID)!, ...WANG_DETAILS, id: theirs, accountId };
    rows().patients.set(theirs, { ...mother, relation: 'mother' });
    await must(world.ask(erasePerson, { patientId: theirs }, 'stranger'));
    expect(rows().ownNumbers.get(idDigest())).toMatchObject({ patientId: PATIENT_ID });
  });

  test('and nobody has agreed any more to be asked for by them', async () => {
    const father = PatientId.parse('father');
    rows().patients.set(father, {
      ...rows().patients.get(PATIENT_ID)!,
      ...{ id: father, relation: 'father', idDigest: 'another' },
      proxyConsent: { ...referenceOf(PROXY_CONSENT), askerId: PATIENT_ID, how: 'in_person', agreedAt: 1 },
    });
    await must(world.ask(erasePerson, person, 'patient'));
    expect(rows().patients.get(father)?.proxyConsent).toMatchObject({ withdrawnAt: world.runtime.time });
  });
});

describe('Whoever asks to be deleted', () => {
  test('and was never treated is gone: the key is destroyed, the pictures are removed, the person is offered no more', async () => {
    key();
    ended();
    expect(await must(world.ask(reviewErasure, person, 'patient'))).toEqual({
      outcome: 'erased',
      keptCases: 0,
      keptOrders: 0,
    });
    await must(world.ask(erasePerson, person, 'patient'));
    expect(world.runtime.store.rows.dataKeys.get(PATIENT_ID)).toMatchObject({
      versions: [],
      destroyedAt: world.runtime.time,
    });
    expect(removed).toHaveLength(1);
    expect((await must(world.ask(listPatients, {}, 'patient'))).patients).toEqual([]);
  });

  test('and was treated is told what law keeps and until when; nobody of the hospital opens it any more', async () => {
    key();
    await treated();
    const kept = {
      outcome: 'restricted',
      keptCases: 1,
      keptOrders: 0,
      keptUntil: instantOf('2041-11-24', 0),
    };
    expect(await must(world.ask(reviewErasure, person, 'patient'))).toEqual(kept);
    expect(await must(world.ask(erasePerson, person, 'patient'))).toEqual(kept);
    for (const contract of [getConsultation, listMessages])
      expect(await world.ask(contract, ofCase, 'doctor')).toMatchObject({ code: 'consultation.not_found' });
    expect(await world.ask(getRecord, ofCase, 'doctor')).toMatchObject({ code: 'record.not_found' });
    expect((await must(world.ask(listConsultations, { group: 'closed' }, 'doctor'))).consultations).toEqual(
      [],
    );
    expect(await world.ask(getRecord, ofCase, 'patient')).toMatchObject({ ok: true });
    expect(world.runtime.store.rows.dataKeys.get(PATIENT_ID)!.versions).toHaveLength(1);
  });

  test('loses what was told in cases that law does not keep, beside one that it keeps', async () => {
    await treated();
    ended({ state: 'expired', id: 'case-2' });
    await must(world.ask(erasePerson, person, 'patient'));
    expect(world.stored('case-2')!.complaint.chief).toBe('（已按本人要求删除）');
    expect(world.stored('case-2')!.pictureIds).toEqual([]);
    expect(world.stored(CASE_ID)!.complaint.chief).not.toBe('（已按本人要求删除）');
  });

  test('loses measurements, triages, plans and shares, beside a visit that law keeps, and their key with them', async () => {
    await treated();
    const { rows } = world.runtime.store;
    const { accountId } = world.stored()!;
    const of = { id: 'own-1', accountId, patientId: PATIENT_ID, ownerId: PATIENT_ID };
    const own = ['measurements', 'triages', 'medicinePlans', 'recordShares'] as const;
    for (const table of own) {
      const row = { ...of, at: 1, takenAt: 1, startsAt: 1, kind: 'weight' };
      rows[table].set('own-1' as never, row as never);
      rows[table].set('own-2' as never, { ...row, id: 'own-2', patientId: 'another' } as never);
    }
    key({ id: `${PATIENT_ID}.own` });
    rows.dataKeys.set(`${PATIENT_ID}.own`, { ...rows.dataKeys.get(PATIENT_ID)!, id: `${PATIENT_ID}.own` });
    rows.dataKeys.set(PATIENT_ID, { ...rows.dataKeys.get(PATIENT_ID)!, id: PATIENT_ID });
    await must(world.ask(erasePerson, person, 'patient'));
    for (const table of own) expect([table, ...rows[table].keys()]).toEqual([table, 'own-2']);
    expect(rows.dataKeys.get(`${PATIENT_ID}.own`)).toMatchObject({
      versions: [],
      destroyedAt: world.runtime.time,
    });
    expect(rows.dataKeys.get(PATIENT_ID)!.versions).toHaveLength(1);
  });

  test('leaves no name, birthday, red flag or word said in a case that never was a visit', async () => {
    await treated();
    world.given('in_progress', {
      id: 'case-2' as never,
      redFlags: [{ ruleId: 'r', category: 'c', action: 'a' }] as never,
    });
    await must(
      world.ask(
        sendMessage,
        { consultationId: 'case-2' as never, body: { kind: 'text', text: '我头晕得厉害' } },
        'patient',
      ),
    );
    const open = world.stored('case-2')!;
    const { paymentId } = world.given('expired', { ...open, state: 'expired', endedAt: world.runtime.time });
    const payment = world.runtime.store.rows.payments.get(paymentId)!;
    world.runtime.store.rows.payments.set(paymentId, { ...payment, state: 'refunded' });
    await must(world.ask(erasePerson, person, 'patient'));
    const { consultations, messages } = world.runtime.store.rows;
    const left = JSON.stringify([
      consultations.get('case-2' as never),
      [...messages.values()].filter((it) => (it.consultationId as string) === 'case-2'),
    ]);
    expect(left).not.toMatch(/王芳|头晕|1990|ruleId/);
    expect(left).not.toContain(WANG.bornOn);
  });

  test('may do so after the notice was withdrawn, take a copy and see who has looked', async () => {
    await treated();
    const { accounts } = world.runtime.store.rows;
    const { accountId } = world.stored()!;
    accounts.set(accountId, {
      ...accounts.get(accountId)!,
      notice: { version: 'old', sha256: 'x', agreedAt: 0 },
      consents: {},
    } as never);
    expect(await world.ask(listConsultations, { group: 'open' }, 'patient')).toMatchObject({
      code: 'actor.unregistered',
    });
    expect((await must(world.ask(exportMine, {}, 'patient'))).part.persons).toMatchObject([{ name: '王芳' }]);
    expect((await must(world.ask(listPatients, {}, 'patient'))).patients).toHaveLength(1);
    expect((await must(world.ask(listLooks, ofCase, 'patient'))).looks).toBeDefined();
    expect(await world.ask(listLooks, ofCase, 'stranger')).toMatchObject({ code: 'consultation.not_found' });
    expect(await must(world.ask(reviewErasure, person, 'patient'))).toMatchObject({ keptCases: 1 });
    expect(await must(world.ask(erasePerson, person, 'patient'))).toMatchObject({ outcome: 'restricted' });
  });

  test('waits while a case is open or money is on its way, and asks for nobody else’s person', async () => {
    world.given('in_progress');
    expect(await world.ask(erasePerson, person, 'patient')).toMatchObject({ code: 'patient.case_open' });
    const { paymentId } = world.given('cancelled');
    const payment = world.runtime.store.rows.payments.get(paymentId)!;
    for (const state of ['created', 'refunding', 'paid'] as const) {
      world.runtime.store.rows.payments.set(paymentId, { ...payment, state });
      for (const contract of [reviewErasure, erasePerson])
        expect(await world.ask(contract, person, 'patient')).toMatchObject({ code: 'payment.in_flight' });
    }
    for (const contract of [reviewErasure, erasePerson])
      expect(await world.ask(contract, person, 'stranger')).toMatchObject({ code: 'patient.not_found' });
  });

  test('may press twice: it happens once', async () => {
    ended();
    const { first, second, wroteTwice } = await world.pressTwice(erasePerson, person, 'patient');
    expect(second).toEqual(first);
    expect(wroteTwice).toBe(false);
  });
});

describe('With a closed account', () => {
  const closed = () => world.ask(closeAccount, {}, 'patient');

  test('its persons go and the key of the account does too, where nobody was treated', async () => {
    key();
    ended();
    const { accountId } = world.stored()!;
    world.runtime.store.rows.dataKeys.set(accountId, {
      ...world.runtime.store.rows.dataKeys.get(PATIENT_ID)!,
      id: accountId,
    });
    expect(await closed()).toMatchObject({ ok: true });
    for (const id of [PATIENT_ID, accountId])
      expect(world.runtime.store.rows.dataKeys.get(id)).toMatchObject({ destroyedAt: world.runtime.time });
  });

  test('visits that law keeps are closed to the hospital, and open with no key less', async () => {
    key();
    await treated();
    expect(await closed()).toMatchObject({ ok: true });
    expect(world.stored()!.restrictedAt).toBe(world.runtime.time);
    expect(world.runtime.store.rows.dataKeys.get(PATIENT_ID)!.versions).toHaveLength(1);
    expect(await world.ask(getRecord, ofCase, 'doctor')).toMatchObject({ code: 'record.not_found' });
  });
});

describe('The texts of a conversation', () => {
  const nightly = async (day: string) => {
    world.runtime.time = instantOf(day, 160);
    world.runtime.openid = undefined;
    await world.main({ Type: 'Timer', TriggerName: 'retention' }, {});
  };
  const texts = async () =>
    (await must(world.ask(listMessages, ofCase, 'patient'))).messages.map(({ body }) =>
      body.kind === 'text' ? body.text : body.kind,
    );

  test('stay for three years and go the day after; record and chain stay', async () => {
    await treated();
    const { hash } = [...world.runtime.store.rows.messages.values()].at(-1)!;
    await nightly('2029-11-23');
    expect(await texts()).toEqual(['您好', '咳嗽', 'picture', 'closed']);
    await nightly('2029-11-24');
    const gone = '（已过法定保存期限，内容已删除）';
    expect(await texts()).toEqual([gone, gone, gone, 'closed']);
    expect(removed).toHaveLength(1);
    expect([...world.runtime.store.rows.messages.values()].at(-1)!.hash).toBe(hash);
    expect(await world.ask(getRecord, ofCase, 'patient')).toMatchObject({ ok: true });
    expect(world.stored()).not.toHaveProperty('eraseTalkAt');
  });

  test.each(['sealedAt', 'sealAskedAt'])(
    'stay while the case is sealed for a dispute, or is to be: %s',
    async (by) => {
      await treated();
      world.runtime.store.rows.consultations.set(CASE_ID, { ...world.stored()!, [by]: 1 });
      await nightly('2035-01-01');
      expect((await texts())[0]).toBe('您好');
    },
  );
});
