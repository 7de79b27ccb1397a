import type {
  adjustStock,
  approvePharmacy,
  assignDispenser,
  findDrug,
  listPharmacies,
  listRecalls,
  listStock,
  receiveGoods,
  recallBatch,
  savePharmacy,
  setPrice,
  suspendPharmacy,
  whoHas,
} from '@shared/contracts/pharmacy';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CallCode<typeof listPharmacies>
  | CallCode<typeof savePharmacy>
  | CallCode<typeof approvePharmacy>
  | CallCode<typeof suspendPharmacy>
  | CallCode<typeof assignDispenser>
  | CallCode<typeof listStock>
  | CallCode<typeof findDrug>
  | CallCode<typeof receiveGoods>
  | CallCode<typeof setPrice>
  | CallCode<typeof adjustStock>
  | CallCode<typeof recallBatch>
  | CallCode<typeof listRecalls>
  | CallCode<typeof whoHas>;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'pharmacy.not_found': '没有找到这家药房，请刷新',
  'pharmacy.licence_over': '药品经营许可证已过期，请先更新有效期',
  'pharmacy.not_proposed': '这家药房不在待批准状态，请刷新',
  'pharmacy.not_active': '这家药房不在营业状态，请刷新',
  'pharmacy.nobody': '没有找到在岗的药房药师，请核对登录名',
  'pharmacy.not_assigned': '您还没有被指定到药房，请联系医院运营人员',
  'drug.not_found': '药品目录中没有这种药，请重新选择',
  'stock.price_missing': '第一次入库请填写售价',
  'stock.not_found': '货位上没有这种药，请先收货入库',
  'stock.batch_unknown': '没有这个批号，请核对',
  'stock.batch_recalled': '这个批号已召回，不能入库',
  'stock.batch_expired': '有效期已到，不能入库',
  'stock.expiry_differs': '同一批号的有效期与已入库的不一致，请核对',
  'stock.below_zero': '库存不能小于零，请核对数量',
  'trace.repeated': '追溯码重复或多于盒数，请核对',
  'trace.known': '追溯码已经入库，请核对',
  'recall.known': '这个批号已经召回，请刷新',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
