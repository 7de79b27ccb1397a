import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { RULE_SETS } from '../../shared/domain/triage/redFlags/redFlags';

const FOLDER = path.join(import.meta.dirname, '../../shared/domain/triage/redFlags');
const FILES = ['normalise', 'facts', 'lexicon', 'lexiconOfDegree', 'assertion', 'compile', 'redFlags'];
/** What the reader of this name was when a clinician could look at it. */
const READERS: Readonly<Record<string, string>> = {
  '2026-11-29': '565af3019244e703',
};

it('whoever changes how a text is read names a new reader, so that no signature outlives it', () => {
  const sum = createHash('sha256');
  for (const name of FILES) sum.update(readFileSync(path.join(FOLDER, `${name}.ts`)));
  const digest = sum.digest('hex').slice(0, 16);
  for (const { reader } of RULE_SETS) expect(READERS[reader]).toBe(digest);
});
