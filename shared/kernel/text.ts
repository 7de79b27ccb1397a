import * as z from 'zod/mini';

/** Characters that take no room and hide things: zero-width, bidi marks and overrides, controls but for newline and tab. */
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

/** Text as a person typed it: NFC, line ends unified, invisible characters gone, trimmed. Emoji and HTML stay as they are: they are text. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').normalize('NFC').trim();

/** Length as people count it: an emoji is one or few, never its UTF-16 units. */
export const textLength = (text: string): number => [...text].length;

/** Text typed by a person, cleaned first and then measured: `min` to `max` characters. */
export const typedText = (min: number, max: number) =>
  z
    .string()
    // 4 UTF-16 units a character is far over any real text; the bound keeps normalising cheap.
    .check(z.maxLength(max * 4 + 100))
    .check(z.overwrite(cleanText))
    .check(z.refine((text) => textLength(text) >= min && textLength(text) <= max));
