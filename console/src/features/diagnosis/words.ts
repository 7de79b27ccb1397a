import type { RowFault } from '@shared/domain/diagnosis/rows';

const faultText: Record<RowFault['why'], string> = {
  code_missing: '没有编码',
  code_shape: '编码的写法不对',
  name_missing: '没有名称',
  name_too_long: '名称超过 100 个字',
  code_twice: '编码在前面出现过',
};

/** 第 5 行（A00.000）：没有名称. */
export const faultLine = ({ line, code, why }: RowFault): string =>
  `第 ${line} 行${code === '' ? '' : `（${code}）`}：${faultText[why]}`;
