import { describe, expect, it } from 'vitest';
import { CodeListId, StaffId } from '../../kernel/ids';
import { DiagnosisCode } from './code';
import { beginList, codesTwice, putInForce, takePart } from './load';
import { changeBetween, readRows } from './rows';
import { rowsOf, searchCodes, storedRows } from './search';

const LIST = [
  { code: 'I10.x00', name: '特发性（原发性）高血压', initials: 'tfxyfxgxy' },
  { code: 'I10.x05', name: '高血压', initials: 'gxy' },
  { code: 'I10.x03', name: '高血压1级', initials: 'gxy1j' },
  { code: 'I11.900', name: '高血压性心脏病', initials: 'gxyxxzb' },
  { code: 'J45.900', name: '哮喘', initials: 'xc' },
];
const codes = (text: string, limit = 20) => searchCodes(LIST, text, limit).map(({ code }) => code);

describe('searching a diagnosis', () => {
  it('finds it by its name, what is called just so first, then what begins so', () => {
    expect(codes('高血压')).toEqual(['I10.x05', 'I10.x03', 'I11.900', 'I10.x00']);
  });

  it('finds it by the initials of its pinyin, in any case', () => {
    expect(codes('gxy')).toEqual(codes('GXY'));
    expect(codes('gxy')).toEqual(['I10.x05', 'I10.x03', 'I11.900', 'I10.x00']);
    expect(codes('xc')).toEqual(['J45.900']);
  });

  it('finds it by the beginning of its code, typed in any case and width', () => {
    expect(codes('i10')).toEqual(['I10.x05', 'I10.x03', 'I10.x00']);
    expect(codes('Ｉ１１')).toEqual(['I11.900']);
  });

  it('wants every word, and finds nothing for nothing', () => {
    expect(codes('高血压 心脏')).toEqual(['I11.900']);
    expect(codes('  ')).toEqual([]);
    expect(codes('高血压 哮喘')).toEqual([]);
    expect(codes('高血压', 2)).toHaveLength(2);
  });

  it('keeps a row whole in its stored form', () => {
    expect(rowsOf(storedRows(LIST))).toEqual(LIST);
  });
});

describe('the lines of a spreadsheet', () => {
  it('are read without their head and without empty lines', () => {
    const lines = [
      ['疾病诊断编码', '疾病诊断名称'],
      ['A00.000', ' 霍乱 '],
      [],
      ['I10.x00', '高血压', '多余'],
    ];
    expect(readRows(lines)).toEqual({
      rows: [
        { code: 'A00.000', name: '霍乱' },
        { code: 'I10.x00', name: '高血压' },
      ],
      faults: [],
    });
  });

  it('are named with their number when something is wrong with them', () => {
    const lines = [
      ['A00.000', '霍乱'],
      ['A00.000', '霍乱'],
      ['', '没有编码'],
      ['A01.000', undefined],
      ['不是编码', '霍乱'],
      ['A02.000', '长'.repeat(101)],
    ];
    expect(readRows(lines).faults.map(({ line, why }) => [line, why])).toEqual([
      [2, 'code_twice'],
      [3, 'code_missing'],
      [4, 'name_missing'],
      [5, 'code_shape'],
      [6, 'name_too_long'],
    ]);
  });

  it('lose the backslash that another program put before a bracket', () => {
    expect(readRows([['M35.000', '干燥综合征\\[舍格伦\\]']]).rows[0]?.name).toBe('干燥综合征[舍格伦]');
  });
});

describe('a code', () => {
  it('has one of the shapes of the national edition', () => {
    for (const code of ['I10.x00', 'A00.000x001', 'B37.301+N77.1*', 'A01.002+G01*', 'C81.001M96590/3'])
      expect(DiagnosisCode.safeParse(code).success).toBe(true);
    for (const code of ['', '10.x00', 'i10', 'I1', 'I10 高血压', `I10.${'0'.repeat(30)}`])
      expect(DiagnosisCode.safeParse(code).success).toBe(false);
  });
});

describe('a list of codes', () => {
  const by = StaffId.parse('staff-1');
  const begun = beginList(
    { title: '国家临床版', source: '国家卫健委', partCount: 2 },
    { id: CodeListId.parse('list'), by, now: 1 },
  );
  const part = (list: typeof begun, n: number) => {
    const decision = takePart(list, n, 3);
    if (!decision.ok) throw new Error(decision.code);
    return decision.value;
  };

  it('is whole with its last part, whatever came twice on the way, and takes nothing more then', () => {
    const first = part(begun, 1);
    expect(part(first, 1).state).toBe('loading');
    const whole = part(part(first, 1), 0);
    expect(whole.state).toBe('whole');
    expect(takePart(whole, 0, 3)).toEqual({ ok: false, code: 'code_list.not_loading' });
    expect(takePart(begun, 2, 3)).toEqual({ ok: false, code: 'code_list.part_unknown' });
    expect(takePart(undefined, 0, 3)).toEqual({ ok: false, code: 'code_list.not_found' });
  });

  it('is put in use only whole, and not while it is in use', () => {
    const now = { by, now: 5, reason: '统一使用国家临床版' };
    expect(putInForce(begun, now)).toEqual({ ok: false, code: 'code_list.not_whole' });
    const used = putInForce(part(part(begun, 0), 1), now);
    expect(used).toMatchObject({ ok: true, value: { state: 'in_force', inForceAt: 5 } });
    expect(used.ok && putInForce(used.value, now)).toEqual({ ok: false, code: 'code_list.in_force' });
  });

  it('tells what another one would change', () => {
    const from = [
      { code: 'A1', name: '甲' },
      { code: 'A2', name: '乙' },
    ];
    const to = [
      { code: 'A2', name: '丙' },
      { code: 'A3', name: '丁' },
    ];
    expect(changeBetween(from, to)).toEqual({
      added: [{ code: 'A3', name: '丁' }],
      removed: [{ code: 'A1', name: '甲' }],
      renamed: [{ code: 'A2', from: '乙', to: '丙' }],
    });
    expect(codesTwice([...to, ...to])).toEqual(['A2', 'A3']);
  });
});
