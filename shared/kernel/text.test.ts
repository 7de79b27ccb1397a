import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, textLength, typedText } from './text';

test('Zero-width characters, direction overrides and controls are taken out; newlines and tabs stay', () => {
  expect(cleanText('青\u200b霉\u202e素\u0000\ufeff')).toBe('青霉素');
  expect(cleanText('一\r\n二\r三\t四')).toBe('一\n二\n三\t四');
});

test('Emoji of several parts, HTML and rare characters stay as they are', () => {
  for (const text of ['👨‍👩‍👧', '👍🏽', '<b onclick="x()">&amp;</b>', '𠮷野家', 'ไทย'])
    expect(cleanText(text)).toBe(text);
});

test('Cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});

test('Length is counted after cleaning, in characters and not in code units', () => {
  expect(textLength('😷𠮷')).toBe(2);
  const two = typedText(1, 2);
  expect(two.safeParse('😷😷').data).toBe('😷😷');
  expect(two.safeParse(' 好\u200b ').data).toBe('好');
  expect(two.safeParse('三个字').success).toBe(false);
  expect(two.safeParse('\u200b').success).toBe(false);
});
