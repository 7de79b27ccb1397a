import { expect, test } from 'vitest';
import { demoDrugs } from '../../../scripts/seed/drugs/demoDrugs';
import type { Drug } from './drug';
import { drugsOf, searchDrugs, shelf, storedDrugs } from './search';

const list = demoDrugs();
const ALL = { limit: 20, mayFind: () => true };
const found = (text: string) => searchDrugs(shelf(list), text, ALL).map(({ genericName }) => genericName);

test.each([
  ['氨氯地平', '苯磺酸氨氯地平片'],
  ['bhsaldp', '苯磺酸氨氯地平片'],
  ['erjia', '盐酸二甲双胍片'],
  ['缬沙坦胶囊', '缬沙坦胶囊'],
])('%s finds %s', (text, name) => {
  expect(found(text)).toContain(name);
});

test('what is called so comes before what has it inside', () => {
  expect(found('缬沙坦')[0]).toBe('缬沙坦胶囊');
});

test('nothing is found for nothing, and what is switched off is not found', () => {
  expect(found(' ')).toEqual([]);
  expect(found('没有这种药')).toEqual([]);
  const off = list.map(({ drug, keys }) => ({ keys, drug: { ...drug, active: false } }));
  expect(searchDrugs(shelf(off), '缬沙坦', ALL)).toEqual([]);
});

test('what may not be found leaves its place to the next, and nothing else is asked about', () => {
  const asked: string[] = [];
  const mayFind = ({ genericName }: Drug) => {
    asked.push(genericName);
    return genericName !== '缬沙坦胶囊';
  };
  const first = searchDrugs(shelf(list), '缬沙坦', { limit: 1, mayFind });
  expect(first.map(({ genericName }) => genericName)).not.toContain('缬沙坦胶囊');
  expect(first).toHaveLength(1);
  expect(asked.every((it) => it.includes('缬沙坦'))).toBe(true);
});

test('the stored form gives back what was stored', () => {
  expect(drugsOf(storedDrugs(list))).toEqual(list);
});
