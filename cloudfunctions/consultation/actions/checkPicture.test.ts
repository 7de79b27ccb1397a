import { beforeEach, expect, test } from 'vitest';
import { checkPicture } from '@shared/contracts/consultation';
import { accountOfPerson, CaseWorld, type Who } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import type { Body } from '../../_runtime/store';
import { parts } from '../parts';
import { sha256 } from '../../_runtime/digest';

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 72]);
const PROGRAM = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]);
const file = (head: Uint8Array, bytes = 5000) => Buffer.concat([head, Buffer.alloc(bytes - head.length, 7)]);
const fileOf = (who: Who) => `cloud://test.bucket/pictures/${accountOfPerson(who)}/cough.jpg`;

let world: CaseWorld;
let stored: Map<string, Uint8Array>;
beforeEach(() => {
  world = new CaseWorld(parts);
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
const check = (fileId: string, who: Who = 'patient') => world.ask(checkPicture, { fileId }, who);

test('A picture in my own folder is looked at and may be used from then on', async () => {
  stored.set(fileOf('patient'), file(JPEG));
  const reply = await check(fileOf('patient'));
  const id = reply.ok ? reply.value.pictureId : '';
  expect(world.runtime.store.rows.pictures.get(id)).toEqual({
    id,
    accountId: accountOfPerson('patient'),
    fileId: expect.stringMatching(`^cloud://test.bucket/sealed/${accountOfPerson('patient')}/[0-9a-f]{40}$`),
    type: 'image/jpeg',
    bytes: 5000,
    sha256: sha256(file(JPEG)),
    uploadedAt: MONDAY_10,
    fate: 'new',
  });
  expect(world.trail).toMatchObject([{ action: 'consultation.checkPicture', outcome: 'ok' }]);
});

test('What lies in storage afterwards is sealed, and the upload is gone: its owner cannot change it any more', async () => {
  stored.set(fileOf('patient'), file(JPEG));
  await check(fileOf('patient'));
  const [[fileId, sealed]] = [...stored] as [[string, Uint8Array]];
  expect(stored.size).toBe(1);
  expect(fileId).toContain('/sealed/');
  expect(Buffer.from(sealed).includes(Buffer.alloc(32, 7))).toBe(false);
});

test('A press that broke off after sealing is finished by the next one', async () => {
  stored.set(fileOf('patient'), file(JPEG));
  const { transaction } = world.runtime.store;
  let transactions = 0;
  // The third: after the plan and the new key, where the picture is to be registered.
  world.runtime.store.transaction = async <T>(body: Body<T>) => {
    transactions += 1;
    if (transactions === 3) throw new Error('the database is away');
    return transaction.call(world.runtime.store, body) as Promise<T>;
  };
  expect(await check(fileOf('patient'))).toMatchObject({ code: 'internal' });
  expect(stored.has(fileOf('patient'))).toBe(false);
  expect(await check(fileOf('patient'))).toMatchObject({ ok: true });
});

test('A doctor registers pictures under the account that the doctor signs in with', async () => {
  stored.set(fileOf('doctor'), file(JPEG));
  expect(await check(fileOf('doctor'), 'doctor')).toMatchObject({ ok: true });
});

test('A second press registers the picture once', async () => {
  stored.set(fileOf('patient'), file(JPEG));
  const { first, second, wroteTwice } = await world.pressTwice(
    checkPicture,
    { fileId: fileOf('patient') },
    'patient',
  );
  expect(second).toEqual(first);
  expect(wroteTwice).toBe(false);
});

test('A file that storage does not have is not found', async () => {
  expect(await check(fileOf('patient'))).toMatchObject({ code: 'picture.not_found' });
});

test("A file in another account's folder is not mine, however its path is dressed up, and stays where it is", async () => {
  const mine = accountOfPerson('patient');
  const foreign = [
    fileOf('stranger'),
    `cloud://test.bucket/pictures/${accountOfPerson('stranger')}/pictures/${mine}/1.jpg`,
    `cloud://test.bucket/pictures/${mine}/../${accountOfPerson('stranger')}/1.jpg`,
    `cloud://test.bucket/portraits/pictures/${mine}/1.jpg`,
  ];
  for (const fileId of foreign) {
    stored.set(fileId, file(JPEG));
    expect(await check(fileId)).toMatchObject({ ok: false, code: 'picture.not_yours' });
    expect(stored.has(fileId)).toBe(true);
  }
});

test('A picture of 10 MB is too large and does not stay in storage', async () => {
  stored.set(fileOf('patient'), file(JPEG, 10 * 1024 * 1024));
  expect(await check(fileOf('patient'))).toMatchObject({ ok: false, code: 'picture.too_large' });
  expect(stored.size).toBe(0);
});

test('A program renamed to .jpg is not an image and does not stay in storage', async () => {
  stored.set(fileOf('patient'), file(PROGRAM));
  expect(await check(fileOf('patient'))).toMatchObject({ ok: false, code: 'picture.not_an_image' });
  expect(stored.size).toBe(0);
});

test('The refusal stands when storage cannot remove the file', async () => {
  stored.set(fileOf('patient'), file(PROGRAM));
  world.runtime.files = {
    ...world.runtime.files,
    remove: async () => Promise.reject(new Error('storage is down')),
  };
  expect(await check(fileOf('patient'))).toMatchObject({ ok: false, code: 'picture.not_an_image' });
});
