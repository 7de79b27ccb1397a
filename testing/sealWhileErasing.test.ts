import { beforeEach, expect, test } from 'vitest';
import { sendMessage } from '@shared/contracts/consultation';
import { getSeal, sealRecord } from '@shared/contracts/seal';
import { DAY_MS } from '@shared/kernel/time';
import { CASE_ID, CaseWorld, PATIENT_ID, PICTURES } from './caseWorld';
import { functions, implementations } from './catalogue';

const ofCase = { consultationId: CASE_ID };
let world: CaseWorld;
let removed: string[];
beforeEach(async () => {
  const timers = [...functions['rights']!.timers!, ...functions['call']!.timers!];
  world = new CaseWorld({ actions: implementations, timers });
  removed = [];
  world.runtime.files = { ...world.runtime.files, remove: async (ids) => void removed.push(...ids) };
  world.given('in_progress');
  await world.ask(sendMessage, { ...ofCase, body: { kind: 'text', text: '咳嗽' } }, 'patient');
  const body = { kind: 'picture', pictureId: PICTURES.patient } as const;
  await world.ask(sendMessage, { ...ofCase, body }, 'patient');
  await world.close();
});
const tick = async (trigger: string) => {
  const { openid } = world.runtime;
  world.runtime.openid = undefined;
  await world.main({ Type: 'Timer', TriggerName: trigger }, {});
  world.runtime.openid = openid;
};
const bothSeal = async () => {
  expect(await world.ask(sealRecord, ofCase, 'patient')).toMatchObject({ value: { state: 'asked' } });
  expect(await world.askAs('quality', sealRecord, ofCase)).toMatchObject({ value: { state: 'sealed' } });
};
const recording = (change: object = {}) =>
  world.runtime.store.rows.callRecordings.set(
    'r1' as never,
    {
      ...{
        id: 'r1',
        consultationId: CASE_ID,
        patientId: PATIENT_ID,
        taskId: 't',
        startedAt: 1,
        stoppedAt: 2,
      },
      ...{ file: { id: 'cloud://recording', seconds: 1, at: 2 }, keptUntil: world.runtime.now(), ...change },
    } as never,
  );

test('What both sides seal while the night has read what is due stays, word for word', async () => {
  world.runtime.time += 3 * 366 * DAY_MS + DAY_MS;
  const { store } = world.runtime;
  const list = store.list.bind(store);
  let isFirst = true;
  store.list = async (table, query) => {
    const rows = await list(table, query);
    const isDue = table === 'consultations' && JSON.stringify(query.where).includes('eraseTalkAt');
    if (isDue && isFirst) {
      isFirst = false;
      await bothSeal();
    }
    return rows;
  };
  await tick('retention');
  expect(isFirst).toBe(false);
  expect([...store.rows.messages.values()].map(({ body }) => body.kind)).not.toContain('erased');
  expect(removed).toEqual([]);
  expect(await world.ask(getSeal, ofCase, 'patient')).toMatchObject({ value: { holds: true } });
});

test('A recording is not deleted from the moment one side asks for sealing', async () => {
  recording();
  await world.ask(sealRecord, ofCase, 'patient');
  await tick('lookAfterRooms');
  expect([removed, world.runtime.store.rows.callRecordings.size]).toEqual([[], 1]);
});

test('A recording whose deletion has begun is deleted, and a seal made meanwhile is without it and holds', async () => {
  recording({ erasingAt: 1 });
  await bothSeal();
  await tick('lookAfterRooms');
  expect([removed, world.runtime.store.rows.callRecordings.size]).toEqual([['cloud://recording'], 0]);
  expect(await world.ask(getSeal, ofCase, 'patient')).toMatchObject({ value: { holds: true } });
});
