import type { Drug } from './drug';

/** A drug with what it is found by: initials of the generic name and of the trade name, and full pinyin. */
export type SearchableDrug = { readonly drug: Drug; readonly keys: readonly string[] };

/** Matches with generic names first; a shorter name before a longer one. */
const PLACES = ['same', 'start', 'inside'] as const;

/**
 * 搜索药品 by generic name, trade name, pinyin or its initials: every word must be found. What cannot be prescribed is not
 * found.
 */
export function searchDrugs(list: readonly SearchableDrug[], text: string, limit: number): readonly Drug[] {
  const words = text.normalize('NFKC').toLowerCase().trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: { readonly drug: Drug; readonly place: number }[] = [];
  for (const { drug, keys } of list) {
    if (!drug.active) continue;
    let worst = 0;
    for (const word of words) {
      const place = placeOf(keys, word);
      if (place < 0) {
        worst = -1;
        break;
      }
      if (place > worst) worst = place;
    }
    if (worst >= 0) found.push({ drug, place: worst });
  }
  found.sort(
    (a, b) =>
      a.place - b.place ||
      a.drug.genericName.length - b.drug.genericName.length ||
      (a.drug.id < b.drug.id ? -1 : 1),
  );
  return found.slice(0, limit).map(({ drug }) => drug);
}

function placeOf(keys: readonly string[], word: string): number {
  let best = -1;
  for (const key of keys) {
    const at = key.indexOf(word);
    if (at < 0) continue;
    const place = PLACES.indexOf(key === word ? 'same' : at === 0 ? 'start' : 'inside');
    if (best < 0 || place < best) best = place;
    if (best === 0) break;
  }
  return best;
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
