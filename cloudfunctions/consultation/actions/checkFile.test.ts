import { beforeEach, expect, test } from 'vitest';
import { checkFile, listMessages, sendMessage } from '@shared/contracts/consultation';
import type { MessageDraft } from '@shared/domain/consultation/message';
import type { PictureId } from '@shared/kernel/ids';
import { accountOfPerson, CASE_ID, CaseWorld, PICTURES, type Who } from '../../../testing/caseWorld';
import { parts } from '../parts';

const MP3 = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(4000, 7)]);
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4000, 7)]);
const at = (name: string, who: Who = 'patient') =>
  `cloud://test.bucket/pictures/${accountOfPerson(who)}/${name}`;

let world: CaseWorld;
let stored: Map<string, Uint8Array>;
beforeEach(() => {
  world = new CaseWorld(parts);
  world.given('in_progress');
  stored = new Map();
  world.runtime.files = {
    head: async (id) => {
      const file = stored.get(id);
      return file && { bytes: file.byteLength, head: file.subarray(0, 16) };
    },
    urls: async () => new Map(),
    read: async (id) => stored.get(id),
    write: async (path, bytes) => {
      const id = `cloud://test.bucket/${path}`;
      stored.set(id, bytes);
      return id;
    },
    idOf: async (path: string) => `cloud://test.bucket/${path}`,
    remove: async (ids) => ids.forEach((id) => stored.delete(id)),
  };
});
const check = (fileId: string, kind: 'voice' | 'document', who: Who = 'patient') =>
  world.ask(checkFile, { fileId, kind }, who);
const taken = async (name: string, content: Uint8Array, kind: 'voice' | 'document') => {
  stored.set(at(name), content);
  const reply = await check(at(name), kind);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.pictureId;
};
const send = (body: MessageDraft, who: Who = 'patient') =>
  world.ask(sendMessage, { consultationId: CASE_ID, body }, who);

test('A recording and a report reach the doctor with length and name, sealed in storage', async () => {
  const voice = await taken('1.mp3', MP3, 'voice');
  const report = await taken('2.pdf', PDF, 'document');
  for (const content of stored.values())
    expect(Buffer.from(content).includes(Buffer.alloc(32, 7))).toBe(false);
  await send({ kind: 'voice', pictureId: voice, seconds: 7 });
  await send({ kind: 'document', pictureId: report, name: '血常规.pdf' });
  const shown = await world.ask(listMessages, { consultationId: CASE_ID }, 'doctor');
  expect(shown).toMatchObject({
    value: {
      messages: [
        { body: { kind: 'voice', seconds: 7, url: expect.stringContaining(voice) } },
        { body: { kind: 'document', name: '血常规.pdf', url: expect.stringContaining(report) } },
      ],
    },
  });
});

test('The refusals: not mine, not there, too large, not what it is said to be; a refused upload is removed', async () => {
  expect(await check(at('1.mp3', 'stranger'), 'voice')).toMatchObject({ code: 'file.not_yours' });
  expect(await check(at('1.mp3'), 'voice')).toMatchObject({ code: 'file.not_found' });
  stored.set(at('big.pdf'), Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024)]));
  expect(await check(at('big.pdf'), 'document')).toMatchObject({ code: 'file.too_large' });
  stored.set(at('3.pdf'), MP3);
  expect(await check(at('3.pdf'), 'document')).toMatchObject({ code: 'file.wrong_kind' });
  expect(stored.size).toBe(0);
});

test('A file is sent as what it is, by whoever has it', async () => {
  const report = await taken('2.pdf', PDF, 'document');
  const wrong: MessageDraft[] = [
    { kind: 'voice', pictureId: report, seconds: 3 },
    { kind: 'picture', pictureId: report },
    { kind: 'document', pictureId: PICTURES.patient, name: '图.pdf' },
    { kind: 'voice', pictureId: 'nothing' as PictureId, seconds: 3 },
  ];
  for (const body of wrong) expect(await send(body)).toMatchObject({ code: 'picture.not_found' });
  const stolen = { kind: 'document' as const, pictureId: report, name: '血常规.pdf' };
  expect(await send(stolen, 'doctor')).toMatchObject({ code: 'picture.not_found' });
});
