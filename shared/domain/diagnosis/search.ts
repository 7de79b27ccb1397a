import type { Diagnosis } from './code';

/** A code that can be found: by code, by name, by the initials of the name's pinyin. */
export type Searchable = Diagnosis & { readonly initials: string };

/** The best matches come first: where the word was found decides, then the shorter name. */
const PLACES = ['same', 'codeStart', 'nameStart', 'initialsStart', 'nameInside', 'initialsInside'] as const;

/**
 * 搜索诊断: every word must be found in the code (from its start), the name or the initials. A name may be written in any
 * case and width; 「gxy」 finds 高血压.
 */
export function searchCodes(list: readonly Searchable[], text: string, limit: number): readonly Diagnosis[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  // Only the best are kept in order: one letter finds thousands.
  const best: Found[] = [];
  for (const row of list) {
    const place = placeOf(row, words);
    if (place < 0) continue;
    const found = { row, place };
    if (best.length === limit && order(found, best[limit - 1]!) > 0) continue;
    const after = best.findIndex((it) => order(found, it) < 0);
    best.splice(after < 0 ? best.length : after, 0, found);
    if (best.length > limit) best.pop();
  }
  return best.map(({ row }) => ({ code: row.code, name: row.name }));
}

type Found = { readonly row: Searchable; readonly place: number };
const order = (a: Found, b: Found): number =>
  a.place - b.place || a.row.name.length - b.row.name.length || compare(a.row, b.row);

type Word = { readonly lower: string; readonly upper: string; readonly isLatin: boolean };

function wordsOf(text: string): readonly Word[] {
  const parts = text.normalize('NFKC').trim().split(/\s+/).filter(Boolean);
  return parts.map((part) => ({
    lower: part.toLowerCase(),
    upper: part.toUpperCase(),
    isLatin: /^[\w.+*/]+$/.test(part),
  }));
}

/** The worst place among the words; -1 when one of them is nowhere. */
function placeOf(row: Searchable, words: readonly Word[]): number {
  let worst = 0;
  for (const word of words) {
    const place = placeOfWord(row, word);
    if (place < 0) return -1;
    if (place > worst) worst = place;
  }
  return worst;
}

function placeOfWord({ code, name, initials }: Searchable, word: Word): number {
  const plain = name.toLowerCase();
  if (plain === word.lower || code.toUpperCase() === word.upper) return PLACES.indexOf('same');
  if (word.isLatin && code.toUpperCase().startsWith(word.upper)) return PLACES.indexOf('codeStart');
  const inName = plain.indexOf(word.lower);
  if (inName === 0) return PLACES.indexOf('nameStart');
  const inInitials = word.isLatin ? initials.indexOf(word.lower) : -1;
  if (inInitials === 0) return PLACES.indexOf('initialsStart');
  if (inName > 0) return PLACES.indexOf('nameInside');
  return inInitials > 0 ? PLACES.indexOf('initialsInside') : -1;
}

const compare = (a: Diagnosis, b: Diagnosis): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** Rows out of their stored form: `code⇥initials⇥name` a line. */
export const rowsOf = (stored: string): readonly Searchable[] =>
  stored.split('\n').flatMap((line) => {
    const [code, initials, name] = line.split('\t');
    return code && initials !== undefined && name ? [{ code, initials, name }] : [];
  });

/** Rows in their stored form. */
export const storedRows = (rows: readonly Searchable[]): string =>
  rows.map(({ code, initials, name }) => `${code}\t${initials}\t${name}`).join('\n');
