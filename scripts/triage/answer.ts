import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { decide } from '../../cloudfunctions/triage/decide';
import type { TriagePerson } from '../../shared/domain/triage/person';
import { toNumber } from '../../shared/domain/triage/redFlags/facts';
import { findRedFlags, RULE_SETS } from '../../shared/domain/triage/redFlags/redFlags';

/**
 * `npm run --silent triage -- FILE.jsonl` (or `-` for standard input): answers each line `{"text", "id"?, "age"?, "sex"?,
 * "pregnancyWeeks"?}` with one line: three departments, whether it would ask or abstain, red flags, versions. A line that
 * cannot be read is answered with its number and what is wrong; then the exit code is 1.
 */
type Line = Record<string, unknown>;
const SHOWN_AT_ONCE = 200;

class Unreadable extends Error {}

const file = process.argv[2];
if (!file || (file !== '-' && !statSync(file, { throwIfNoEntry: false })?.isFile())) {
  process.stderr.write(
    file ? `找不到文件 ${file}\n` : '用法：npm run --silent triage -- FILE.jsonl（或 - 读标准输入）\n',
  );
  process.exit(2);
}
// Whoever reads only the first lines, as `head` does, has had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** 30 and "30" are thirty; "30+", a decade as the data writes it, is its middle; anything else is not known. */
function numberOf(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const found = /^(\d+(?:\.\d+)?)(\+?)岁?$/.exec(text);
  return found ? Number(found[1]) + (found[2] ? 5 : 0) : undefined;
}

const A_YEAR = { 岁: 1, 月: 12, 周: 52, 天: 365 } as const;

/** In years; 2个月, 三岁半 and 20天 too: an infant of unknown age would have no fever. */
function ageOf(value: unknown): number | undefined {
  const found = /^([\d.]+|[一二两三四五六七八九十百]+)(?:周(?=岁)|个)?(岁|月|周|天)(半)?(?:龄|大)?$/.exec(
    typeof value === 'string' ? value.trim() : '',
  );
  if (!found) return numberOf(value);
  const unit = found[2] as keyof typeof A_YEAR;
  return (toNumber(found[1]!) + (found[3] ? 0.5 : 0)) / A_YEAR[unit];
}

/** 32, "32", "32+3" and 孕32周. */
const weeksOf = (value: unknown): number | undefined =>
  numberOf(typeof value === 'string' ? value.replace(/^\D*(\d+)(?:\+\d)?周?.*$/s, '$1') : value);

function sexOf(value: unknown): TriagePerson['sex'] {
  if (value === 'male' || value === 'M' || value === '男') return 'male';
  return value === 'female' || value === 'F' || value === '女' ? 'female' : undefined;
}

function personOf(line: Line): TriagePerson {
  const age = ageOf(line['age']);
  const sex = sexOf(line['sex']);
  const pregnancyWeeks = weeksOf(line['pregnancyWeeks']);
  return {
    ...(age !== undefined && { age }),
    ...(sex && { sex }),
    ...(pregnancyWeeks !== undefined && { pregnancyWeeks }),
  };
}

function answer(line: Line): object {
  const { text } = line;
  if (typeof text !== 'string') throw new Unreadable('没有文字 text');
  const person = personOf(line);
  const { departments, outcome, question, note, versions } = decide(text, person);
  const redFlags = findRedFlags(text, person).map(({ ruleId: rule, category, action, evidence }) => ({
    rule,
    category,
    action,
    evidence,
  }));
  return {
    ...('id' in line && { id: line['id'] }),
    departments,
    ask: outcome === 'ask',
    abstain: outcome === 'abstain',
    ...(question && { question }),
    ...(note && { note }),
    redFlags,
    versions: { ...versions, redFlags: RULE_SETS.at(-1)!.version },
  };
}

/** A file that a Windows editor saved begins with a mark. What a line says is never repeated: it is about a patient. */
function lineOf(text: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Unreadable('不是 JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unreadable('不是 JSON 对象');
  return value as Line;
}

const input = file === '-' ? process.stdin : createReadStream(file);
let number = 0;
let out: string[] = [];
for await (const text of createInterface({ input, crlfDelay: Infinity })) {
  number += 1;
  if (text.trim() === '') continue;
  try {
    out.push(JSON.stringify(answer(lineOf(text))));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    process.exitCode = 1;
    out.push(JSON.stringify({ line: number, error: error.message }));
  }
  if (out.length < SHOWN_AT_ONCE) continue;
  process.stdout.write(`${out.join('\n')}\n`);
  out = [];
}
if (out.length > 0) process.stdout.write(`${out.join('\n')}\n`);
