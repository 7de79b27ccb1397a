import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { initialsOf } from '../cloudfunctions/_runtime/pinyin';
import { MATCHES } from '../shared/contracts/diagnosis';
import { ROWS_PER_PART } from '../shared/domain/diagnosis/code';
import { readRows } from '../shared/domain/diagnosis/rows';
import { rowsOf, searchCodes, storedRows } from '../shared/domain/diagnosis/search';
import { quantile, round, table } from './measure';

const TURNS = 40;

/** What doctors type, letter by letter and whole: codes, names, initials, two words, and what is nowhere. */
const TYPED = [
  ...['I', 'I1', 'I10', 'I10.x', 'J06.900', 'e11', 'Z', 'r51'],
  ...[
    '高',
    '高血',
    '高血压',
    '原发性高血压',
    '糖尿病',
    '2型糖尿病',
    '急性上呼吸道感染',
    '骨折',
    '恶性肿瘤',
    '癌',
  ],
  ...['g', 'gx', 'gxy', 'tnb', 'jxshxdgr', 'gz', 'exzl', 'mxzsxfjb'],
  ...['糖尿病 肾', 'tnb 足', '妊娠 高血压', '没有这种病', 'zzzz', 'qqq www'],
];

/** The national list, in the folder of reference data or where `ICD10` says; undefined where it is not. */
function nationalList(): string | undefined {
  const { ICD10 } = process.env;
  if (ICD10) return ICD10;
  const folder = path.resolve(import.meta.dirname, '../../shared/data/codes');
  const file = existsSync(folder)
    ? readdirSync(folder).find((it) => it.endsWith('（ICD-10）.xlsx'))
    : undefined;
  return file && path.join(folder, file);
}

/** How long a doctor waits for the diagnoses under a word, with the whole national list imported. */
export async function diagnosisSearch(): Promise<string> {
  const file = nationalList();
  if (!file) return 'Not measured: the national list is not here. Name the .xlsx file in `ICD10`.';
  const { rows: read } = readRows(await readSheet(file));
  const searchable = read.map((it) => ({ ...it, initials: initialsOf(it.name) }));
  const parts = Array.from({ length: Math.ceil(read.length / ROWS_PER_PART) }, (_, n) =>
    storedRows(searchable.slice(n * ROWS_PER_PART, (n + 1) * ROWS_PER_PART)),
  );
  const from = performance.now();
  const rows = parts.flatMap(rowsOf);
  const ready = performance.now();
  const byWord = new Map<string, number[]>(TYPED.map((text) => [text, []]));
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const text of TYPED) {
      const start = performance.now();
      searchCodes(rows, text, MATCHES);
      const ms = performance.now() - start;
      // The first turns compile the code.
      if (turn >= 5) byWord.get(text)?.push(ms);
    }
  const taken = [...byWord.values()].flat();
  const worst = [...byWord]
    .map(([text, all]) => [text, quantile(all, 0.5)] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3);
  const figures = [0.5, 0.99, 1].map((q) => round(quantile(taken, q), 2));
  return [
    table(['codes', 'searches', 'p50 ms', 'p99 ms', 'slowest ms'], [[rows.length, taken.length, ...figures]]),
    `Slowest words, by their median: ${worst.map(([text, ms]) => `「${text}」 ${round(ms, 2)} ms`).join(', ')}.`,
    `The first search of an instance also reads ${parts.length} parts out of their stored form in ${round(ready - from, 0)} ms; fetching them from the database comes on top.`,
  ].join('\n\n');
}
