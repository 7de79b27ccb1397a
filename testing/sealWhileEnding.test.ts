import { beforeEach, expect, test } from 'vitest';
import { sendMessage } from '@shared/contracts/consultation';
import { erasePerson } from '@shared/contracts/rights';
import { getSeal, sealRecord } from '@shared/contracts/seal';
import { instantOf } from '@shared/kernel/time';
import { effects } from '../cloudfunctions/outbox/effects';
import { CASE_ID, CaseWorld, PATIENT_ID } from './caseWorld';
import { functions, implementations } from './catalogue';

const ofCase = { consultationId: CASE_ID };
let world: CaseWorld;
beforeEach(async () => {
  world = new CaseWorld({ actions: implementations, timers: functions['rights']!.timers! });
  world.runtime.effects = effects;
  world.runtime.files = { ...world.runtime.files, remove: async () => undefined };
  world.runtime.store.rows.dataKeys.set(PATIENT_ID, {
    ...{ id: PATIENT_ID, masterKey: 'k', createdAt: 0 },
    versions: [{ version: 1, blob: 'b', masterKey: 'k' }],
  });
  world.given('in_progress');
  await world.ask(sendMessage, { ...ofCase, body: { kind: 'text', text: '咳嗽' } }, 'patient');
  await world.close();
  expect(await world.ask(erasePerson, { patientId: PATIENT_ID }, 'patient')).toMatchObject({
    value: { outcome: 'restricted' },
  });
  // The conversation is left to this night, too, so that there is something to lose.
  const { eraseTalkAt: _, ...kept } = world.stored()!;
  world.runtime.store.rows.consultations.set(CASE_ID, kept);
  world.runtime.time = instantOf('2041-11-24', 160);
});
const versions = () => world.runtime.store.rows.dataKeys.get(PATIENT_ID)!.versions.length;
const said = () => [...world.runtime.store.rows.messages.values()].map(({ body }) => body.kind);
const night = async () => {
  const { openid } = world.runtime;
  world.runtime.openid = undefined;
  await world.main({ Type: 'Timer', TriggerName: 'retention' }, {});
  world.runtime.openid = openid;
};

/** Runs `deed` the first time that the rows of `table` are listed, in the middle of the night's work. */
function whenListed(table: string, deed: () => Promise<unknown>): () => boolean {
  const { store } = world.runtime;
  const list = store.list.bind(store);
  let isDone = false;
  store.list = async (name, query) => {
    const rows = await list(name, query);
    if (name === table && !isDone) {
      isDone = true;
      await deed();
    }
    return rows;
  };
  return () => isDone;
}
const ask = () => world.ask(sealRecord, ofCase, 'patient');

test('A sealing that is asked for after the night has read who is due wins: key and words stay', async () => {
  const isDone = whenListed('patients', async () => {
    expect(await ask()).toMatchObject({ value: { state: 'asked' } });
    expect(await world.askAs('quality', sealRecord, ofCase)).toMatchObject({ value: { state: 'sealed' } });
  });
  await night();
  expect([isDone(), versions(), said().includes('erased')]).toEqual([true, 1, false]);
  expect(await world.ask(getSeal, ofCase, 'patient')).toMatchObject({ value: { holds: true } });
  await night();
  expect(versions()).toBe(1);
});

test('Once the night has decided, nothing is sealed any more: what is left goes with the key', async () => {
  const isDone = whenListed('messages', async () => {
    expect(await ask()).toEqual({ ok: false, code: 'consultation.not_found' });
  });
  await night();
  expect([isDone(), versions(), said()]).toEqual([true, 0, expect.arrayContaining(['erased'])]);
  expect(await ask()).toMatchObject({ code: 'consultation.not_found' });
});

test('A night that broke off after it had decided is brought to its end by the next', async () => {
  whenListed('messages', () => Promise.reject(new Error('the function was ended')));
  await night();
  expect(versions()).toBe(1);
  expect(await ask()).toMatchObject({ code: 'consultation.not_found' });
  await night();
  expect(versions()).toBe(0);
});

test('Asking writes the person whom the night decides about, so that of two at once one runs again', async () => {
  const { store } = world.runtime;
  const transaction = store.transaction.bind(store);
  const written: string[] = [];
  store.transaction = (body) =>
    transaction(async (read, again) => {
      const done = await body(read, again);
      written.push(...done.writes.map(({ table }) => table));
      return done;
    });
  await ask();
  expect(written).toEqual(expect.arrayContaining(['consultations', 'patients']));
});
