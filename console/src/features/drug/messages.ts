import type {
  addDrugs,
  beginDrugList,
  listDrugLists,
  previewDrugList,
  useDrugList as putInUse,
} from '@shared/contracts/drug';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<
  | CallCode<typeof listDrugLists>
  | CallCode<typeof beginDrugList>
  | CallCode<typeof addDrugs>
  | CallCode<typeof previewDrugList>
  | CallCode<typeof putInUse>,
  string
> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'drug_list.not_found': '没有找到这份目录，请刷新列表',
  'drug_list.not_loading': '这份目录已经完整，不能再添加药品。需要时请重新导入一份',
  'drug_list.part_unknown': '内容与开始导入时说的不一致，请重新导入',
  'drug_list.not_whole': '这份目录还没有传完，请重新导入',
  'drug_list.in_force': '这份目录正在使用',
  'drug_list.drug_twice': '有药品编码出现了不止一次，不能启用。请在原表中改好，再重新导入',
  'drug.not_online': '目录中有不能线上开具的药品，请在原表中去掉，再重新导入',
  'prescription.route_unknown': '目录中有系统不认识的给药途径，请在原表中改好，再重新导入',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
