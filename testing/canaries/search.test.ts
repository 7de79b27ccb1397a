import { expect, test } from 'vitest';
import { foundOf } from './search';

const NAME = '欧阳金丝雀';
const found = (file: Buffer) => foundOf({ name: NAME }, { file });

test('The search finds a canary, however it is written', () => {
  const written = ['utf8', 'utf16le', 'base64', 'hex'] as const;
  for (const how of written) {
    const text = Buffer.from(`前${NAME}后`).toString(how === 'utf16le' ? 'utf8' : how);
    const bytes = how === 'utf16le' ? Buffer.from(text, 'utf16le') : Buffer.from(text);
    expect([how, found(bytes)]).toEqual([how, ['name in file']]);
  }
});
