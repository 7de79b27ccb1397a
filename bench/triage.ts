import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { decide } from '../cloudfunctions/triage/decide';
import { scoreDepartments } from '../cloudfunctions/triage/model/departmentModel';
import { DEPARTMENTS } from '../shared/domain/department/departments';
import type { TriagePerson } from '../shared/domain/triage/person';

/**
 * `npm run bench:triage [-- dev.jsonl]`: how often triage names the department that each question was labelled with.
 * Nothing is fitted here. Intervals are Wilson's, 95 %.
 */
type Row = {
  readonly text: string;
  readonly department: string;
  readonly source: string;
  readonly age?: string | number;
  readonly accept?: readonly string[];
};
type Score = { n: number; top1: number; top3: number; top1Or: number; top3Or: number };

const file = process.argv[2] ?? path.resolve(import.meta.dirname, '../../shared/data/triage/dev.jsonl');
if (!existsSync(file)) {
  process.stderr.write(`找不到 ${file}：请给出问题文件的路径，npm run bench:triage -- FILE.jsonl\n`);
  process.exit(2);
}
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const labelOf = new Map(DEPARTMENTS.map(({ name }, at) => [name as string, at]));

const personOf = ({ age }: Row): TriagePerson => {
  // A decade, `30+`, is its middle.
  const found = /^(\d+)(\+?)$/.exec(String(age ?? ''));
  return found ? { age: Number(found[1]) + (found[2] ? 5 : 0) } : {};
};
const empty = (): Score => ({ n: 0, top1: 0, top3: 0, top1Or: 0, top3Or: 0 });

const all = empty();
const sources = new Map<string, Score>();
const departments = new Map<string, Score>();
const confused = new Map<string, number>();
const sure: { readonly score: number; readonly right: boolean }[] = [];
for (const row of rows) {
  const odds = scoreDepartments(row.text, personOf(row));
  const rankOf = (name: string) => {
    const own = odds[labelOf.get(name)!]!;
    return odds.filter((it) => it > own).length;
  };
  const rank = rankOf(row.department);
  const rankOr = Math.min(rank, ...(row.accept ?? []).map(rankOf));
  const tell = (map: Map<string, Score>, key: string) => map.get(key) ?? map.set(key, empty()).get(key)!;
  for (const score of [all, tell(sources, row.source), tell(departments, row.department)]) {
    score.n += 1;
    score.top1 += Number(rank === 0);
    score.top3 += Number(rank < 3);
    score.top1Or += Number(rankOr === 0);
    score.top3Or += Number(rankOr < 3);
  }
  const highest = odds.reduce((a, b) => Math.max(a, b), 0);
  sure.push({ score: highest, right: rank === 0 });
  if (rank < 3) continue;
  const pair = `${row.department} → ${DEPARTMENTS[odds.indexOf(highest)]!.name}`;
  confused.set(pair, (confused.get(pair) ?? 0) + 1);
}

const out: string[] = [];
const share = (hits: number, n: number): string => {
  const p = hits / n;
  const z = 1.96;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return `${p.toFixed(3)} (${(middle - half).toFixed(3)}–${(middle + half).toFixed(3)})`;
};
const line = (name: string, it: Score) =>
  `| ${name} | ${it.n} | ${share(it.top1, it.n)} | ${share(it.top3, it.n)} | ${share(it.top1Or, it.n)} | ${share(it.top3Or, it.n)} |`;
const head = (what: string) => [
  `| ${what} | n | top-1 | top-3 | top-1, second label counts too | top-3, likewise |`,
  '| --- | --- | --- | --- | --- | --- |',
];
out.push(...head('source'), line('all', all), ...[...sources].sort().map(([name, it]) => line(name, it)), '');
out.push(...head('department'));
for (const { name } of DEPARTMENTS) if (departments.has(name)) out.push(line(name, departments.get(name)!));

const recalls = [...departments.values()].map(({ top1, n }) => top1 / n);
sure.sort((a, b) => b.score - a.score);
const covered = sure.slice(0, Math.floor(sure.length * 0.8));
const bins = Array.from({ length: 10 }, (_, at) =>
  sure.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === at),
);
const calibration = bins.reduce((sum, bin) => {
  if (bin.length === 0) return sum;
  const said = bin.reduce((total, { score }) => total + score, 0) / bin.length;
  const was = bin.filter(({ right }) => right).length / bin.length;
  return sum + (Math.abs(said - was) * bin.length) / sure.length;
}, 0);
const outcomes = { answer: 0, ask: 0, abstain: 0 };
const times: number[] = [];
for (const row of rows) {
  const from = performance.now();
  const { outcome } = decide(row.text, personOf(row));
  times.push(performance.now() - from);
  outcomes[outcome] += 1;
}
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(3);
const shipped = ['model/weights.bin', 'lexicon/words.bin'].map((name) =>
  path.resolve(import.meta.dirname, '../cloudfunctions/triage', name),
);
const bytes = Buffer.concat(shipped.map((file) => readFileSync(file)));

/** What a fresh process needs to load the bundled decision, for its first decision and its second, medians of eleven, ms. */
async function timesOfFreshProcess(): Promise<readonly [load: string, first: string, second: string]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'triage-'));
  const outfile = path.join(folder, 'decide.mjs');
  const entry = path.resolve(import.meta.dirname, '../cloudfunctions/triage/decide.ts');
  await build({ entryPoints: [entry], bundle: true, minify: true, platform: 'node', format: 'esm', outfile });
  for (const file of shipped) copyFileSync(file, path.join(folder, path.basename(file)));
  const look = `const at = [performance.now()];
    const { decide } = await import(${JSON.stringify(outfile)});
    at.push(performance.now());
    for (const text of ['肚子疼三天，拉肚子', '咳嗽有黄痰，发烧']) { decide(text); at.push(performance.now()); }
    console.log(JSON.stringify(at.slice(1).map((it, k) => it - at[k])));`;
  const taken = Array.from(
    { length: 11 },
    () =>
      JSON.parse(
        execFileSync(process.execPath, ['--input-type=module', '-e', look], { encoding: 'utf8' }),
      ) as number[],
  );
  rmSync(folder, { recursive: true });
  const median = (at: number) =>
    taken
      .map((it) => it[at]!)
      .sort((a, b) => a - b)[5]!
      .toFixed(1);
  return [median(0), median(1), median(2)];
}
const [load, firstDecision, secondDecision] = await timesOfFreshProcess();
out.push(
  '',
  `macro recall ${(recalls.reduce((a, b) => a + b, 0) / recalls.length).toFixed(3)}`,
  `top-1 at 80 % coverage ${share(covered.filter(({ right }) => right).length, covered.length)}`,
  `expected calibration error ${calibration.toFixed(3)}`,
  `it would answer ${outcomes.answer}, ask ${outcomes.ask}, abstain ${outcomes.abstain}`,
  `a decision: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
  `in a fresh process: load ${load} ms, first decision ${firstDecision} ms, second ${secondDecision} ms`,
  `model and lexicon: ${bytes.length} bytes, ${gzipSync(bytes).length} compressed`,
  '',
  'most often not among the three:',
  ...[...confused]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([pair, count]) => `  ${count} ${pair}`),
);
process.stdout.write(`${out.join('\n')}\n`);
