import { beforeEach, expect, test } from 'vitest';
import { readIdCard } from '@shared/contracts/patient';
import { MAX_PICTURE_BYTES } from '@shared/domain/picture/picture';
import { DAY_MS } from '@shared/kernel/time';
import { accountOfPerson, CaseWorld, WANG } from '../../../testing/caseWorld';
import { parts } from '../parts';

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
const FILE = `cloud://test.bucket/id-cards/${accountOfPerson('patient')}/1.jpg`;

let world: CaseWorld;
let stored: Map<string, { bytes: number; head: Uint8Array }>;
beforeEach(() => {
  world = new CaseWorld(parts);
  stored = new Map([[FILE, { bytes: 1000, head: JPEG }]]);
  world.identity.card = { name: WANG.name, idNumber: WANG.idNumber.toLowerCase() };
  world.runtime.files = {
    ...world.runtime.files,
    head: async (id) => stored.get(id),
    urls: async (ids) =>
      new Map(ids.filter((id) => stored.has(id)).map((id) => [id, 'https://storage.test/1'])),
    remove: async (ids) => ids.forEach((id) => stored.delete(id)),
  };
});
const read = (fileId = FILE, key?: string) => world.ask(readIdCard, { fileId }, 'patient', key);

test('Name and number of the card come back for the form, and nothing is stored: not the picture, not the words', async () => {
  const before = structuredClone(world.runtime.store.rows.patients);
  expect(await read()).toEqual({ ok: true, value: { name: WANG.name, idNumber: WANG.idNumber } });
  expect(stored.size).toBe(0);
  expect(world.runtime.store.rows.patients).toEqual(before);
  expect(world.runtime.store.rows.pictures.has(FILE)).toBe(false);
  const kept = JSON.stringify([[...world.runtime.store.rows.audits.values()], world.runtime.logged]);
  expect(kept).not.toContain(WANG.idNumber);
  expect(kept).not.toContain(WANG.name);
});

test('A second press is refused rather than answered from a memory that nobody keeps', async () => {
  await read(FILE, 'the-same-key');
  expect(await read(FILE, 'the-same-key')).toMatchObject({ code: 'request.key_reused' });
});

const UNREADABLE: Readonly<Record<string, readonly [() => void, string]>> = {
  'a picture without a card': [() => (world.identity.card = undefined), 'id_card.unreadable'],
  'a number that was misread': [
    () => (world.identity.card = { name: WANG.name, idNumber: `1${WANG.idNumber.slice(1)}` }),
    'id_card.unreadable',
  ],
  'a service out of reach': [() => (world.identity.isDown = true), 'identity.provider_unavailable'],
  'a file that is no picture': [
    () => stored.set(FILE, { bytes: 9, head: new Uint8Array(4) }),
    'picture.not_an_image',
  ],
  'a file too large': [
    () => stored.set(FILE, { bytes: MAX_PICTURE_BYTES + 1, head: JPEG }),
    'picture.too_large',
  ],
};

test.each(Object.entries(UNREADABLE))(
  '%s is refused, and the picture is gone all the same',
  async (_what, [arrange, code]) => {
    arrange();
    expect(await read()).toMatchObject({ code });
    expect(stored.size).toBe(0);
  },
);

test('Twenty photos a day are read, whether they show a card or not; the next is id_card.limit_reached and gone too', async () => {
  for (let i = 0; i < 20; i += 1) {
    stored.set(FILE, { bytes: 1000, head: JPEG });
    if (i === 10) world.identity.card = undefined;
    await read();
  }
  expect(world.identity.asked).toBe(20);
  stored.set(FILE, { bytes: 1000, head: JPEG });
  expect(await read()).toMatchObject({ code: 'id_card.limit_reached' });
  expect([world.identity.asked, stored.size]).toEqual([20, 0]);
  world.runtime.time += DAY_MS;
  stored.set(FILE, { bytes: 1000, head: JPEG });
  expect(await read()).toMatchObject({ code: 'id_card.unreadable' });
});

test('Thirty photos sent at once are not more than twenty read', async () => {
  const files = Array.from({ length: 30 }, (_, i) => FILE.replace('/1.jpg', `/${i}.jpg`));
  for (const file of files) stored.set(file, { bytes: 1000, head: JPEG });
  await Promise.all(files.map((file) => read(file)));
  expect(world.identity.asked).toBe(20);
});

test('A photo that nobody could read is not one of the twenty', async () => {
  world.identity.isDown = true;
  for (let i = 0; i < 20; i += 1) {
    stored.set(FILE, { bytes: 1000, head: JPEG });
    expect(await read()).toMatchObject({ code: 'identity.provider_unavailable' });
  }
  world.identity.isDown = false;
  stored.set(FILE, { bytes: 1000, head: JPEG });
  expect(await read()).toMatchObject({ value: { name: WANG.name } });
});

test('A file that is not there is picture.not_found', async () => {
  stored.clear();
  expect(await read()).toMatchObject({ code: 'picture.not_found' });
});

test("Somebody else's file, and a picture of a case, are picture.not_yours and stay where they are", async () => {
  const theirs = `cloud://test.bucket/id-cards/${accountOfPerson('stranger')}/1.jpg`;
  const ofCase = `cloud://test.bucket/pictures/${accountOfPerson('patient')}/1.jpg`;
  for (const fileId of [theirs, ofCase]) {
    stored.set(fileId, { bytes: 1000, head: JPEG });
    expect(await read(fileId)).toMatchObject({ code: 'picture.not_yours' });
    expect(stored.has(fileId)).toBe(true);
  }
});

test('Nobody is answered before the picture is gone: where it cannot be deleted, nothing is read', async () => {
  world.runtime.files = {
    ...world.runtime.files,
    remove: () => Promise.reject(new Error('storage is down')),
  };
  expect(await read()).toMatchObject({ code: 'internal' });
});
