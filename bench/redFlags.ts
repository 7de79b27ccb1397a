import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { findRedFlags, RULE_SETS } from '../shared/domain/triage/redFlags/redFlags';
import { readPhrasings } from '../testing/redFlags/readPhrasings';
import { quantile, round, table } from './measure';

const ENGINE = path.join(import.meta.dirname, '../shared/domain/triage/redFlags/redFlags.ts');
/** Ordinary questions of patients, one JSON a line with `text`; they are not part of the project. */
const QUESTIONS = process.env['TRIAGE_QUESTIONS']?.split(':') ?? [];

const share = (part: number, whole: number) => `${part} of ${whole} (${round((100 * part) / whole)} %)`;

function half(name: 'tuning' | 'heldOut'): readonly (string | number)[] {
  const alarms = readPhrasings('alarms', name);
  const calm = readPhrasings('calm', name);
  const found = alarms.map(({ text, group }) => findRedFlags(text).map((flag) => flag.category === group));
  return [
    name === 'tuning' ? 'seen while tuning' : 'held out',
    share(found.filter((flags) => flags.length > 0).length, alarms.length),
    share(found.filter((flags) => flags.some((same) => same)).length, alarms.length),
    share(calm.filter(({ text }) => findRedFlags(text).length > 0).length, calm.length),
  ];
}

function ordinary(file: string): readonly (string | number)[] {
  const texts = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const taken: number[] = [];
  let alarms = 0;
  for (const text of texts) {
    const from = performance.now();
    if (findRedFlags(text).length > 0) alarms += 1;
    taken.push(performance.now() - from);
  }
  return [
    path.basename(file),
    share(alarms, texts.length),
    round(quantile(taken, 0.5), 3),
    round(quantile(taken, 0.99), 2),
  ];
}

/** How many emergencies are seen, how many calm questions are not left in peace, and what a look costs. */
export async function redFlags(): Promise<string> {
  const bundle = await build({
    entryPoints: [ENGINE],
    bundle: true,
    minify: true,
    charset: 'utf8',
    target: 'es2017',
    format: 'esm',
    write: false,
  });
  const files = QUESTIONS.filter((file) => existsSync(file));
  return [
    `Rules ${RULE_SETS[RULE_SETS.length - 1]?.version}; bundled and minified ${round((bundle.outputFiles[0]?.contents.length ?? 0) / 1024)} KB.`,
    table(
      ['half', 'emergencies that alarm', 'in the right category', 'calm ones that alarm'],
      [half('tuning'), half('heldOut')],
    ),
    files.length === 0
      ? 'Ordinary questions were not measured: name files in TRIAGE_QUESTIONS.'
      : table(['ordinary questions', 'alarm', 'p50 ms', 'p99 ms'], files.map(ordinary)),
  ].join('\n\n');
}
