import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'triage-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(file: string, input?: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/triage/answer.ts', file],
    { cwd: ROOT, encoding: 'utf8', ...(input !== undefined && { input }) },
  );
  const answers = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { status, stderr, answers };
}

function saved(text: string): string {
  const file = path.join(folder, 'questions.jsonl');
  writeFileSync(file, text);
  return file;
}
const lines = (...values: readonly object[]): string => values.map((it) => JSON.stringify(it)).join('\n');

describe('questions in a file', () => {
  it('are answered in their order with three departments, red flags, whether to ask, and versions', () => {
    const { status, answers } = run(
      saved(
        lines(
          { id: 'a', text: '牙龈肿痛，智齿疼得睡不着' },
          { text: '胸口压榨样疼痛半小时，出冷汗，左胳膊也疼', age: 60 },
          { id: 7, text: '不舒服' },
        ),
      ),
    );
    expect(status).toBe(0);
    expect(answers.map((it) => it['id'])).toEqual(['a', undefined, 7]);
    for (const it of answers)
      expect(it).toMatchObject({
        departments: [1, 2, 3].map(() => ({
          code: expect.any(String) as string,
          name: expect.any(String) as string,
          score: expect.any(Number) as number,
          words: expect.any(Array) as string[],
        })),
        versions: {
          departmentModel: expect.any(String) as string,
          lexicon: expect.any(String) as string,
          questions: expect.any(String) as string,
          redFlags: expect.any(String) as string,
        },
      });
    expect(answers[0]).toMatchObject({ departments: [{ name: '口腔科' }, {}, {}], ask: false, redFlags: [] });
    expect(answers[1]?.['redFlags']).toMatchObject([{ action: 'call_120' }]);
    expect(answers[2]?.['ask'] === true || answers[2]?.['abstain'] === true).toBe(true);
  });

  it('may say an age as a number, as text or as a decade, and are answered the same when it is no age', () => {
    const text = '咳嗽发烧两天';
    const firsts = (ages: readonly unknown[]) =>
      run(saved(lines(...ages.map((age) => ({ text, age }))))).answers.map(
        (it) => (it['departments'] as { name: string }[])[0]?.name,
      );
    expect(firsts([3, '3', ' 3岁 '])).toEqual(['儿科', '儿科', '儿科']);
    const [unknown, ...others] = firsts([undefined, 'old', null, {}]);
    expect(others).toEqual([unknown, unknown, unknown]);
    expect(firsts([35, '30+'])).not.toContain('儿科');
  });

  it('may say an age in months, days or signs and a pregnancy in words: an infant has a fever, a pregnancy bleeds', () => {
    const of = (text: string, more: object) => ({ text, ...more });
    const { status, answers } = run(
      saved(
        lines(
          ...['2个月', '50天', '六周', '两个月大'].map((age) => of('发烧38.5', { age })),
          ...[32, '32', '32+3', '孕32周'].map((pregnancyWeeks) => of('下面流血', { pregnancyWeeks })),
          ...['三岁半', '3岁', '很小'].map((age) => of('发烧38.5', { age })),
        ),
      ),
    );
    expect(status).toBe(0);
    const rules = answers.map((it) => (it['redFlags'] as { rule: string }[]).map(({ rule }) => rule));
    expect(rules.slice(0, 4)).toEqual(new Array(4).fill(['infant.fever']));
    expect(rules.slice(4, 8)).toEqual(new Array(4).fill(['pregnancy']));
    expect(rules.slice(8)).toEqual([[], [], []]);
  });

  it('that cannot be read are named by their line, without what they said, and the others are answered', () => {
    const { status, answers } = run(
      saved('{"text":"头痛","id":1}\n张三的病历{\n[]\n{"id":2}\n{"text":"头痛","id":3}'),
    );
    expect(status).toBe(1);
    expect(answers.map((it) => it['id'] ?? it['line'])).toEqual([1, 2, 3, 4, 3]);
    for (const it of answers.slice(1, 4)) expect(it['error']).toMatch(/不是 JSON|没有文字/);
    expect(JSON.stringify(answers)).not.toContain('张三');
  });

  it('may come from standard input, and with the mark that some editors put first', () => {
    const { status, answers } = run('-', '\uFEFF{"text":"眼睛红，怕光"}\n');
    expect(status).toBe(0);
    expect(answers).toMatchObject([{ departments: [{ name: '眼科' }, {}, {}] }]);
  });
});

describe('a file that is not there', () => {
  it.each([path.join(folder, 'none.jsonl'), folder])('is said in a sentence: %s', (file) => {
    const { status, stderr, answers } = run(file);
    expect(status).toBe(2);
    expect(stderr).toBe(`找不到文件 ${file}\n`);
    expect(answers).toEqual([]);
  });
});
