import { expect, test } from 'vitest';
import { dayText, faultOf, kindText } from './words';

test('A day is said with its weekday, and as off or worked by another weekday', () => {
  expect(dayText('2026-10-01')).toBe('2026-10-01（周四）');
  expect(kindText({})).toBe('放假');
  expect(kindText({ follows: 0 })).toBe('上班，按周日排班');
});

test.each([
  ['', '国庆节', '请选择日期'],
  ['2026-13-40', '国庆节', '请选择日期'],
  ['2026-10-01', '  ', '请填写名称，例如“国庆节”'],
  ['2026-10-01', '国庆节', undefined],
])('%j with the name %j: %j', (day, name, fault) => {
  expect(faultOf(day, name)).toBe(fault);
});
