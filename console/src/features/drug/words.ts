import type { CellFault, LeftOut } from '@shared/domain/drug/rows';

const faultText: Record<CellFault['why'], string> = {
  missing: '没有填写',
  shape: '写法不对',
  unknown_word: '不在可以填写的词中',
  twice: '在前面出现过',
};

/** 第 5 行，规格：没有填写. */
export const faultLine = ({ line, column, value, why }: CellFault): string =>
  `第 ${line} 行，${column}${value === '' ? '' : `（${value}）`}：${faultText[why]}`;

/** 第 7 行，盐酸曲马多片：麻醉药品. */
export const leftOutLine = ({ line, name, words, source }: LeftOut): string =>
  `第 ${line} 行，${name}：${words}（${source}）`;
