import { beforeEach, expect, test } from 'vitest';
import { checkPicture } from '@shared/contracts/consultation';
import { accountOfPerson, CaseWorld, type Who } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 72]);
const PROGRAM = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]);
const fileOf = (who: Who) => `cloud://test.bucket/pictures/${accountOfPerson(who)}/cough.jpg`;

let world: CaseWorld;
let stored: Map<string, { bytes: number; head: Uint8Array }>;
beforeEach(() => {
  world = new CaseWorld(parts);
  stored = new Map();
  world.runtime.files = {
    head: async (id) => stored.get(id),
    urls: async () => new Map(),
    remove: async (ids) => ids.forEach((id) => stored.delete(id)),
  };
});
const check = (fileId: string, who: Who = 'patient') => world.ask(checkPicture, { fileId }, who);

test('A picture in my own folder is looked at and may be used from then on', async () => {
  stored.set(fileOf('patient'), { bytes: 5000, head: JPEG });
  const reply = await check(fileOf('patient'));
  const id = reply.ok ? reply.value.pictureId : '';
  expect(world.runtime.store.rows.pictures.get(id)).toEqual({
    id,
    accountId: accountOfPerson('patient'),
    fileId: fileOf('patient'),
    type: 'image/jpeg',
    bytes: 5000,
    uploadedAt: MONDAY_10,
  });
  expect(world.trail).toMatchObject([{ action: 'consultation.checkPicture', outcome: 'ok' }]);
});

test('A doctor registers pictures under the account that the doctor signs in with', async () => {
  stored.set(fileOf('doctor'), { bytes: 5000, head: JPEG });
  expect(await check(fileOf('doctor'), 'doctor')).toMatchObject({ ok: true });
});

test('A second press registers the picture once', async () => {
  stored.set(fileOf('patient'), { bytes: 5000, head: JPEG });
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
    stored.set(fileId, { bytes: 5000, head: JPEG });
    expect(await check(fileId)).toMatchObject({ ok: false, code: 'picture.not_yours' });
    expect(stored.has(fileId)).toBe(true);
  }
});

test('A picture of 10 MB is too large and does not stay in storage', async () => {
  stored.set(fileOf('patient'), { bytes: 10 * 1024 * 1024, head: JPEG });
  expect(await check(fileOf('patient'))).toMatchObject({ ok: false, code: 'picture.too_large' });
  expect(stored.size).toBe(0);
});

test('A program renamed to .jpg is not an image and does not stay in storage', async () => {
  stored.set(fileOf('patient'), { bytes: 5000, head: PROGRAM });
  expect(await check(fileOf('patient'))).toMatchObject({ ok: false, code: 'picture.not_an_image' });
  expect(stored.size).toBe(0);
});

test('The refusal stands when storage cannot remove the file', async () => {
  stored.set(fileOf('patient'), { bytes: 5000, head: PROGRAM });
  world.runtime.files = {
    ...world.runtime.files,
    remove: async () => Promise.reject(new Error('storage is down')),
  };
  expect(await check(fileOf('patient'))).toMatchObject({ ok: false, code: 'picture.not_an_image' });
});
