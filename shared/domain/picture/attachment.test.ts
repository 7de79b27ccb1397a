import { expect, test } from 'vitest';
import { attachmentType, checkAttachment, kindOf } from './attachment';

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((it) => (typeof it === 'string' ? [...it].map((c) => c.charCodeAt(0)) : [it])),
  );
const PDF = bytes('%PDF-1.7');
const MP3 = bytes(0xff, 0xfb, 0x90, 0x00);

test('PDF, MP3, AAC, MP4 and WebM are known by their first bytes', () => {
  const heads = [PDF, bytes('ID3', 4), MP3, bytes(0xff, 0xf1, 0x50), bytes(0, 0, 0, 32, 'ftypM4A ')];
  expect([...heads, bytes(0x1a, 0x45, 0xdf, 0xa3)].map(attachmentType)).toEqual([
    'application/pdf',
    'audio/mpeg',
    'audio/mpeg',
    'audio/aac',
    'audio/mp4',
    'audio/webm',
  ]);
});

test('Programs, pages, pictures, archives and beginnings that are cut off are none of them', () => {
  const others = ['MZ', '\x7fELF', '<html>', 'PK', 'GIF89a', '%PD', ''].map((it) => bytes(it));
  const pictures = [bytes(0xff, 0xd8, 0xff, 0xe0), bytes(0x89, 'PNG', 13, 10, 26, 10), bytes(0xff)];
  for (const head of [...others, ...pictures]) expect(attachmentType(head)).toBeUndefined();
});

test('A file is taken as what it is: not there, too large, of another kind', () => {
  expect(checkAttachment(undefined, 'voice')).toMatchObject({ code: 'file.not_found' });
  const large = { bytes: 4 * 1024 * 1024 + 1, head: PDF };
  expect(checkAttachment(large, 'document')).toMatchObject({ code: 'file.too_large' });
  expect(checkAttachment({ bytes: 9, head: MP3 }, 'document')).toMatchObject({ code: 'file.wrong_kind' });
  expect(checkAttachment({ bytes: 9, head: PDF }, 'voice')).toMatchObject({ code: 'file.wrong_kind' });
  expect(checkAttachment({ bytes: 9, head: PDF }, 'document')).toMatchObject({ ok: true });
  expect([kindOf('image/png'), kindOf('audio/aac'), kindOf('application/pdf')]).toEqual([
    'picture',
    'voice',
    'document',
  ]);
});
