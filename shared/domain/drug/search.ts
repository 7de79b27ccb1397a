import type { Drug } from './drug';

/** A drug with what it is found by: initials of the generic name and of the trade name, and full pinyin. */
export type SearchableDrug = { readonly drug: Drug; readonly keys: readonly string[] };

/** A drug on the shelf: everything it is found by in one string, each key with line ends about it. */
type Place = { readonly drug: Drug; readonly text: string };

/** 药架: what can be prescribed, shorter names first, made once for a catalogue and searched many times. */
export type Shelf = readonly Place[];

/** The shelf of a catalogue. What cannot be prescribed does not stand on it. */
export const shelf = (list: readonly SearchableDrug[]): Shelf =>
  list
    .filter(({ drug }) => drug.active)
    .map(({ drug, keys }) => ({ drug, text: `\n${keys.join('\n')}\n` }))
    .sort(
      (a, b) => a.drug.genericName.length - b.drug.genericName.length || (a.drug.id < b.drug.id ? -1 : 1),
    );

/** A match by how well it matches: a whole key, the start of one, or somewhere inside. */
const SAME = 0;
const START = 1;
const INSIDE = 2;

/**
 * 搜索药品 by generic name, trade name, pinyin or its initials: every word must be found; whole names come first. What may
 * not be found is asked only of what would be: the lists of bans are slower than the search.
 */
export function searchDrugs(
  places: Shelf,
  text: string,
  { limit, mayFind }: { readonly limit: number; readonly mayFind: (drug: Drug) => boolean },
): readonly Drug[] {
  const words = text.normalize('NFKC').toLowerCase().trim().split(/\s+/).filter(Boolean).map(wordOf);
  if (words.length === 0) return [];
  // The shelf stands in the order of answers, so that the first of each kind are the best of it.
  const found: readonly Drug[][] = [[], [], []];
  let wanted = INSIDE;
  for (const { drug, text: keys } of places) {
    const worst = worstOf(keys, words, wanted);
    if (worst === undefined) continue;
    const same = found[worst]!;
    if (same.length === limit || !mayFind(drug)) continue;
    same.push(drug);
    // Enough that match better: worse ones need not be looked for any more.
    while (wanted >= SAME && found.slice(0, wanted + 1).flat().length >= limit) wanted -= 1;
    if (wanted < SAME) break;
  }
  return found.flat().slice(0, limit);
}

type Word = { readonly inside: string; readonly start: string; readonly same: string };

const wordOf = (word: string): Word => ({ inside: word, start: `\n${word}`, same: `\n${word}\n` });

/** How well the worst of the words matches; undefined where one matches worse than is wanted, or not at all. */
function worstOf(keys: string, words: readonly Word[], wanted: number): number | undefined {
  let worst = SAME;
  for (const { inside, start, same } of words) {
    if (!keys.includes(wanted === INSIDE ? inside : wanted === START ? start : same)) return undefined;
    // A whole key or the start of one may stand behind one that has it inside.
    const place =
      wanted === SAME || keys.includes(same)
        ? SAME
        : wanted === START || keys.includes(start)
          ? START
          : INSIDE;
    if (place > worst) worst = place;
  }
  return worst;
}

/** Drugs out of their stored form: `keys⇥JSON` a line, the keys with a comma between them. */
export const drugsOf = (stored: string): readonly SearchableDrug[] =>
  stored.split('\n').flatMap((line) => {
    const tab = line.indexOf('\t');
    return tab < 0
      ? []
      : [{ keys: line.slice(0, tab).split(','), drug: JSON.parse(line.slice(tab + 1)) as Drug }];
  });

/** Drugs in their stored form. */
export const storedDrugs = (rows: readonly SearchableDrug[]): string =>
  rows.map(({ drug, keys }) => `${keys.join(',')}\t${JSON.stringify(drug)}`).join('\n');
