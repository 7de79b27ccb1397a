import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TERMS } from '../../cloudfunctions/triage/lexicon/terms';
import { DEPARTMENTS } from '../../shared/domain/department/departments';
import { bytesOf, nodesOf, startsOf } from './nodes';

/**
 * `npm run triage:lexicon`: writes the words of `lexicon/terms.ts` as the cloud function reads them, after each change of
 * them. The weights of the model should then be made anew as well.
 */
const STRONG = 2;
const WEAK = 1;

/** What `lexicon/words.bin` holds: the nodes of all words, and the departments that each word votes for. */
export function lexiconBytes(): Buffer {
  const votes = new Map<string, number[]>();
  const take = (list: string, department: number, weight: number) => {
    for (const word of list.split(' '))
      votes.set(word, [...(votes.get(word) ?? []), (department << 2) | weight]);
  };
  for (const { code, strong, weak } of TERMS) {
    const department = DEPARTMENTS.findIndex((it) => it.code === code);
    take(strong, department, STRONG);
    take(weak, department, WEAK);
  }
  const { texts, firsts, signs, counts } = nodesOf(votes.keys());
  const many = Uint8Array.from(texts, (text) => votes.get(text)?.length ?? 0);
  const cast = Uint8Array.from(texts.flatMap((text) => votes.get(text) ?? []));
  const head = Uint32Array.of(texts.length, cast.length);
  return bytesOf([head, startsOf(many), firsts, signs, counts, many, cast]);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(
    path.resolve(import.meta.dirname, '../../cloudfunctions/triage/lexicon/words.bin'),
    lexiconBytes(),
  );
