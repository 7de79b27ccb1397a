import { expect, it } from 'vitest';
import { measuredOf, NOTHING } from './typed';

it.each([
  ['blood_pressure', { first: '138', second: '86' }, { systolicMmHg: 138, diastolicMmHg: 86 }],
  ['glucose', { first: '5.6', taken: 'fasting' }, { mmolPerL: 5.6, taken: 'fasting' }],
  ['weight', { first: ' 62.5 ' }, { kg: 62.5 }],
  ['temperature', { first: '36.8' }, { celsius: 36.8 }],
] as const)('A %s is read as it was typed', (kind, typed, value) => {
  expect(measuredOf(kind, { ...NOTHING, ...typed })).toEqual({ value: { kind, ...value } });
});

it.each([
  ['blood_pressure', { first: '138', second: '' }, '请填写低压'],
  ['blood_pressure', { first: '86', second: '138' }, '低压应当比高压小'],
  ['blood_pressure', { first: '13.8', second: '8.6' }, '请核对单位'],
  ['glucose', { first: '5.6' }, '什么时候'],
  ['temperature', { first: '98.6' }, '请核对单位'],
  ['weight', { first: '约60' }, '请填写数字'],
] as const)('Of a %s typed wrong is said what is wrong', (kind, typed, words) => {
  const read = measuredOf(kind, { ...NOTHING, ...typed });
  expect('problem' in read && read.problem).toContain(words);
});
