import { expect, test } from 'vitest';
import { AccountId } from '../../kernel/ids';
import { check, isOwnFile } from './check';
import { MAX_PICTURE_BYTES } from './picture';
import { pictureType } from './pictureType';

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((it) => (typeof it === 'string' ? [...it].map((c) => c.charCodeAt(0)) : [it])),
  );
const JPEG = bytes(0xff, 0xd8, 0xff, 0xe0);
const PNG = bytes(0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a);
const WEBP = bytes('RIFF', 1, 2, 3, 4, 'WEBP');

test('JPEG, PNG and WebP are known by their first bytes', () => {
  expect([JPEG, PNG, WEBP].map(pictureType)).toEqual(['image/jpeg', 'image/png', 'image/webp']);
});

test('Programs, pages, drawings with scripts, GIFs, sound and beginnings that are cut off are no pictures', () => {
  const others = ['MZ', '\x7fELF', '<html>', '<svg ', 'GIF89a', 'RIFF1234WAVE', 'PK', '%PDF', '', 'RIFF'].map(
    (it) => bytes(it),
  );
  expect(others.concat(JPEG.subarray(0, 2), PNG.subarray(0, 4)).map(pictureType)).toEqual(
    Array.from({ length: 12 }, () => undefined),
  );
});

test('The largest picture is taken, one byte more is not', () => {
  expect(check({ bytes: MAX_PICTURE_BYTES, head: JPEG })).toMatchObject({ ok: true });
  expect(check({ bytes: MAX_PICTURE_BYTES + 1, head: JPEG })).toMatchObject({ code: 'picture.too_large' });
});

test('The refusals of a file come in order: not there, too large, no image', () => {
  expect(check(undefined)).toMatchObject({ code: 'picture.not_found' });
  expect(check({ bytes: MAX_PICTURE_BYTES + 1, head: bytes('MZ') })).toMatchObject({
    code: 'picture.too_large',
  });
  expect(check({ bytes: 10, head: bytes('MZ') })).toMatchObject({ code: 'picture.not_an_image' });
});

test('A file is mine only when its path begins with my own folder', () => {
  const me = AccountId.parse('abc');
  const mine = (fileId: string) => isOwnFile(fileId, me, 'pictures');
  expect(mine('cloud://env.bucket/pictures/abc/1.jpg')).toBe(true);
  for (const fileId of [
    'cloud://env.bucket/pictures/abcd/1.jpg',
    'cloud://env.bucket/pictures/x/pictures/abc/1.jpg',
    'cloud://env.bucket/pictures/abc/../x/1.jpg',
    'cloud://env.bucket/pictures/abc',
    'https://elsewhere/pictures/abc/1.jpg',
    '/pictures/abc/1.jpg',
    // A card is deleted when it was read: what a doctor is to see must never pass for one, nor the other way round.
    'cloud://env.bucket/id-cards/abc/1.jpg',
  ])
    expect(mine(fileId)).toBe(false);
});
