import type { DrugListState } from '@shared/domain/drug/drug';
import type { CellFault, LeftOut } from '@shared/domain/drug/rows';
import type { Tone } from '../../ui/Tag';

/** How a catalogue stands, in a word. */
export const stateText: Record<DrugListState, { readonly tone: Tone; readonly text: string }> = {
  loading: { tone: 'waiting', text: '没有传完' },
  whole: { tone: 'waiting', text: '可以启用' },
  in_force: { tone: 'done', text: '正在使用' },
  replaced: { tone: 'quiet', text: '已被替换' },
};

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
