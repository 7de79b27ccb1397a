import { beforeEach, expect, test } from 'vitest';
import { markRead, sendMessage } from '@shared/contracts/consultation';
import { unreadOf } from '@shared/domain/consultation/consultation';
import { CASE_ID, CaseWorld, type Who } from '../../../testing/caseWorld';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(async () => {
  world = new CaseWorld(parts);
  world.given('in_progress');
  // 1 and 2 of the doctor, 3 of the patient, 4 of the doctor
  for (const who of ['doctor', 'doctor', 'patient', 'doctor'] as const)
    await world.ask(sendMessage, { consultationId: CASE_ID, body: { kind: 'text', text: '您好' } }, who);
});
const read = (seq: number, who: Who = 'patient') =>
  world.ask(markRead, { consultationId: CASE_ID, seq }, who);
const unread = () => ({
  patient: unreadOf(world.stored()!, 'patient'),
  doctor: unreadOf(world.stored()!, 'doctor'),
});

test('Reading to the end leaves nothing unread for this side and changes nothing for the other', async () => {
  expect(await read(4)).toEqual({ ok: true, value: { readSeq: 4 } });
  expect(unread()).toEqual({ patient: 0, doctor: 1 });
  expect(world.stored()?.readSeq).toEqual({ patient: 4, doctor: 0 });
  // The case says who has read how far: no entry beside it.
  expect(world.trail.filter(({ action }) => action === 'consultation.markRead')).toEqual([]);
});

test('Reading a part leaves what the other side said after it', async () => {
  await read(1);
  expect(unread().patient).toBe(2);
  await read(3);
  expect(unread().patient).toBe(1);
});

test('Going back is ignored', async () => {
  await read(4);
  expect(await read(2)).toEqual({ ok: true, value: { readSeq: 4 } });
  expect(unread().patient).toBe(0);
});

test('Nobody has read further than what was said', async () => {
  expect(await read(99)).toEqual({ ok: true, value: { readSeq: 4 } });
});

test('A second press answers the same and changes nothing', async () => {
  const twice = await world.pressTwice(markRead, { consultationId: CASE_ID, seq: 4 }, 'patient');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
});

test('Nobody marks a case of others', async () => {
  for (const who of ['stranger', 'otherDoctor'] as const)
    expect(await read(4, who)).toEqual({ ok: false, code: 'consultation.not_found' });
});
