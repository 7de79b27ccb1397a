import type {
  addCodeRows,
  beginCodeList,
  listCodeLists,
  previewCodeList,
  useCodeList as putInUse,
} from '@shared/contracts/diagnosis';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<
  | CallCode<typeof listCodeLists>
  | CallCode<typeof beginCodeList>
  | CallCode<typeof addCodeRows>
  | CallCode<typeof previewCodeList>
  | CallCode<typeof putInUse>,
  string
> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'code_list.not_found': '没有找到这份编码表，请刷新列表',
  'code_list.not_loading': '这份编码表已经完整，不能再添加内容。需要时请重新导入一份',
  'code_list.part_unknown': '内容与开始导入时说的不一致，请重新导入',
  'code_list.not_whole': '这份编码表还没有传完，请重新导入',
  'code_list.in_force': '这份编码表正在使用',
  'code_list.code_twice': '有编码出现了不止一次，不能启用。请在原表中改好，再重新导入',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
