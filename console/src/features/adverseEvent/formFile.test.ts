import { expect, test } from 'vitest';
import { formFile } from './formFile';

test('A form goes into a spreadsheet field by field, and no text of a patient is run as a formula', () => {
  const file = formFile({
    form: [
      { part: '患者', label: '姓名', value: '王"芳"' },
      { part: '不良反应', label: '过程', value: '=HYPERLINK("x")' },
    ],
  });
  expect(file.split('\r\n')).toEqual([
    '\uFEFF"部分","项目","内容"',
    '"患者","姓名","王""芳"""',
    '"不良反应","过程","\'=HYPERLINK(""x"")"',
    '',
  ]);
});
