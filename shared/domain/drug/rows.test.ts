import { describe, expect, test } from 'vitest';
import { COLUMNS, type Column } from './columns';
import { drugChangeBetween, readDrugs } from './rows';

const WHOLE: Readonly<Record<Column, string>> = {
  ...{ 药品编码: 'H001', 通用名: '缬沙坦氨氯地平片', 商品名: '', 剂型: '片剂', 规格: '80mg/5mg' },
  成分: 'C09CA03:缬沙坦:80mg + C08CA01:氨氯地平:5mg',
  ...{ 包装数量: '7', 包装单位: '片', 包装: '盒', 批准文号: '国药准字H20000000', 生产企业: '某某药厂' },
  ...{ 处方类别: '处方药', 管理类别: '普通药品', 贮藏: '常温', 医保类别: '乙类', 给药途径: '口服' },
  ...{ 抗菌药: '否', '单价（元）': '35.8', 在用: '', 来源: '说明书 2023' },
};
const lineOf = (change: Partial<Record<Column, unknown>>) =>
  COLUMNS.map((it) => ({ ...WHOLE, ...change })[it]);
const read = (...changes: Partial<Record<Column, unknown>>[]) => readDrugs([COLUMNS, ...changes.map(lineOf)]);

test('a whole line is a drug, its price in fen and its parts with what a unit holds', () => {
  const { drugs, faults, leftOut } = read({});
  expect([faults, leftOut]).toEqual([[], []]);
  expect(drugs[0]).toMatchObject({
    ...{ id: 'H001', rxClass: 'rx', control: 'ordinary', storage: 'room', insurance: 'b', routes: ['oral'] },
    substances: [
      { atc: 'C09CA03', name: '缬沙坦', amount: 80, unit: 'mg' },
      { atc: 'C08CA01', name: '氨氯地平', amount: 5, unit: 'mg' },
    ],
    ...{ priceFen: 3580, active: true, isAntibacterial: false },
  });
  expect(drugs[0]).not.toHaveProperty('tradeName');
});

test('columns stand in any order, figures come as figures, and empty lines are passed over', () => {
  const head = [...COLUMNS].reverse();
  const line = lineOf({ 包装数量: 7, '单价（元）': 35.8, 药品编码: 1001, 抗菌药: false }).reverse();
  expect(readDrugs([head, line, [], head.map(() => ' ')]).drugs).toMatchObject([
    { id: '1001', priceFen: 3580 },
  ]);
});

test('without a column nothing is read, and it is named', () => {
  expect(readDrugs([COLUMNS.filter((it) => it !== '规格'), lineOf({})])).toMatchObject({
    ...{ missing: ['规格'], drugs: [] },
  });
});

describe('every faulty cell is told with its line', () => {
  test.each<[Column, string, string]>([
    ['药品编码', '', 'missing'],
    ['药品编码', '编码 一', 'shape'],
    ['剂型', '', 'missing'],
    ['成分', '氨氯地平', 'shape'],
    ['成分', 'C08CA01:氨氯地平:五毫克', 'shape'],
    ['包装数量', '0', 'shape'],
    ['处方类别', 'RX', 'unknown_word'],
    ['管理类别', '', 'missing'],
    ['管理类别', '不知道', 'unknown_word'],
    ['给药途径', '静脉滴注', 'unknown_word'],
    ['抗菌药', '也许', 'unknown_word'],
    ['单价（元）', '1.234', 'shape'],
    ['单价（元）', '-1', 'shape'],
    ['来源', '', 'missing'],
  ])('%s: 「%s」 is %s', (column, value, why) => {
    expect(read({}, { 药品编码: 'H002', [column]: value })).toMatchObject({
      drugs: [{ id: 'H001' }],
      faults: [{ line: 3, column, why }],
    });
  });
  test('a code twice, and two faults of one line', () => {
    expect(read({}, {}).faults).toMatchObject([{ line: 3, column: '药品编码', why: 'twice' }]);
    expect(read({ 规格: '', 贮藏: '暖' }).faults).toHaveLength(2);
  });
});

test('what may not be prescribed online is left out with the rule, also where its line is faulty', () => {
  const { drugs, faults, leftOut } = read(
    { 管理类别: '麻醉药品' },
    { 药品编码: 'H2', 通用名: '盐酸曲马多片' },
    { 药品编码: 'H3', 通用名: '地西泮片', 规格: '' },
    { 药品编码: 'H4', 剂型: '注射剂' },
  );
  expect([drugs, faults]).toEqual([[], []]);
  expect(leftOut).toMatchObject([
    { line: 2, words: '麻醉药品' },
    { line: 3, words: '曲马多和其他镇痛类精神药品' },
    { line: 4, words: '苯二氮䓬类和催眠镇静药' },
    { line: 5, words: '注射剂（降糖类除外）' },
  ]);
});

test('a catalogue that is read twice has changed in nothing', () => {
  const { drugs } = read({});
  expect(drugChangeBetween(drugs, read({}).drugs)).toEqual({ added: [], removed: [], changes: [] });
});
