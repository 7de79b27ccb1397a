import { beforeEach, expect, test } from 'vitest';
import { listMessages } from '@shared/contracts/consultation';
import { CASE_ID, CaseWorld, PATIENT_ID, PICTURES, type Who } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const givenMessages = (count: number, picturesFrom = Infinity) => {
  world.given('in_progress', {
    lastSeq: count,
    readSeq: { patient: 1, doctor: 2 },
    said: { patient: Math.ceil(count / 2), doctor: Math.floor(count / 2) },
  });
  for (let seq = 1; seq <= count; seq += 1)
    world.runtime.store.rows.messages.set(`${CASE_ID}.${seq}`, {
      id: `${CASE_ID}.${seq}`,
      consultationId: CASE_ID,
      patientId: PATIENT_ID,
      seq,
      from: seq % 2 ? 'patient' : 'doctor',
      body:
        seq >= picturesFrom
          ? { kind: 'picture', pictureId: seq % 2 ? PICTURES.patient : PICTURES.doctor }
          : { kind: 'text', text: `第${seq}句` },
      sentAt: MONDAY_10 + seq,
      said: { patient: Math.ceil(seq / 2), doctor: Math.floor(seq / 2) },
      ...{ salt: 'salt', commitment: 'c', prev: 'p', hash: 'h' },
    });
};
const list = async (span: { afterSeq?: number; beforeSeq?: number }, who: Who = 'patient') => {
  const reply = await world.ask(listMessages, { consultationId: CASE_ID, ...span }, who);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};
const seqs = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const seqsOf = async (span: { afterSeq?: number; beforeSeq?: number }) =>
  (await list(span)).messages.map(({ seq }) => seq);

test('The newest page comes first, older ones on demand, always in order', async () => {
  givenMessages(70);
  expect(await seqsOf({})).toEqual(seqs(41, 70));
  expect(await seqsOf({ beforeSeq: 41 })).toEqual(seqs(11, 40));
  expect(await seqsOf({ beforeSeq: 11 })).toEqual(seqs(1, 10));
  expect(await seqsOf({ beforeSeq: 1 })).toEqual([]);
});

test('What came after a number is caught up with page by page, without a gap', async () => {
  givenMessages(70);
  expect(await seqsOf({ afterSeq: 0 })).toEqual(seqs(1, 30));
  expect(await seqsOf({ afterSeq: 30 })).toEqual(seqs(31, 60));
  expect(await seqsOf({ afterSeq: 60 })).toEqual(seqs(61, 70));
});

test('Asking when there is nothing new costs no query of messages', async () => {
  givenMessages(5);
  const { counts } = world.runtime.store;
  const before = counts.reads;
  expect(await seqsOf({ afterSeq: 5 })).toEqual([]);
  expect(counts.reads - before).toBe(2);
});

test('Pictures come with their address, and cost no read', async () => {
  givenMessages(12, 3);
  const { counts } = world.runtime.store;
  const before = counts.reads;
  const { messages } = await list({});
  expect(messages.at(-1)?.body).toMatchObject({
    kind: 'picture',
    picture: { id: PICTURES.doctor, url: expect.stringContaining(`/picture/${PICTURES.doctor}?until=`) },
  });
  // The account, the case, the messages.
  expect(counts.reads - before).toBe(3);
});

test('The answer says which side I am, how far each has read, how often the patient has asked, and what state the case is in', async () => {
  givenMessages(3);
  const told = { lastSeq: 3, asked: 2, state: 'in_progress', readSeq: { patient: 1, doctor: 2 } };
  expect(await list({}, 'patient')).toMatchObject({ ...told, side: 'patient' });
  expect(await list({}, 'doctor')).toMatchObject({ ...told, side: 'doctor' });
});

test('Nobody reads along in a case of others', async () => {
  givenMessages(3);
  for (const who of ['stranger', 'otherDoctor'] as const)
    expect(await world.ask(listMessages, { consultationId: CASE_ID }, who)).toEqual({
      ok: false,
      code: 'consultation.not_found',
    });
});
