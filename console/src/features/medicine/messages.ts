import type {
  answerGrievance,
  checkOrder,
  dispenseOrder,
  failOrder,
  giveBackOrder,
  handOverOrder,
  listDesk,
  listMasked,
  markShort,
  openAtDesk,
  redeemSlip,
  readSlip,
  refundOrder,
  resendOrder,
  shipOrder,
} from '@shared/contracts/medicineOrder';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CallCode<typeof listDesk>
  | CallCode<typeof openAtDesk>
  | CallCode<typeof dispenseOrder>
  | CallCode<typeof checkOrder>
  | CallCode<typeof giveBackOrder>
  | CallCode<typeof markShort>
  | CallCode<typeof failOrder>
  | CallCode<typeof shipOrder>
  | CallCode<typeof handOverOrder>
  | CallCode<typeof listMasked>
  | CallCode<typeof resendOrder>
  | CallCode<typeof refundOrder>
  | CallCode<typeof answerGrievance>
  | CallCode<typeof readSlip>
  | CallCode<typeof redeemSlip>;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'pharmacy.not_assigned': '您还没有被指定到药房，请联系医院运营人员',
  'medicineOrder.not_found': '没有找到这个订单，请刷新',
  'medicineOrder.not_now': '订单状态有变化，请刷新',
  'medicineOrder.packs_differ': '盒数与处方不符，请逐盒核对',
  'medicineOrder.own_packing': '调配和核对须由两个人完成，请另一位药师核对',
  'medicineOrder.nothing_left': '一盒也不能供，请用“无法供药”整单退款',
  'medicineOrder.no_delivery': '这一单是自取，请凭取药码发药',
  'medicineOrder.no_pick_up': '这一单是配送，请交给快递',
  'medicineOrder.code_wrong': '取药码不对，请患者重新出示',
  'medicineOrder.no_grievance': '没有待答复的售后申请，请刷新',
  'medicineOrder.too_much': '退款超过还可退的金额，请核对',
  'stock.batch_unknown': '货位上没有这个批号，请核对',
  'stock.batch_recalled': '这个批号已召回，不能发出，请换一个批号',
  'stock.batch_expired': '这个批号已到有效期，不能发出',
  'stock.short': '库存不足，请先核对库存',
  'trace.repeated': '同一个追溯码扫了两次，请逐盒扫描',
  'trace.used': '警告：这个追溯码已经发出过，可能是重复或假冒，请停止发药并上报',
  'trace.other_batch': '这个追溯码属于另一个药品或批号，请核对',
  'delivery.cold_chain_missing': '快递不能冷链配送，请改用冷链承运人',
  'delivery.courier_unavailable': '快递暂时没有应答，请稍后再按一次，不会重复下单',
  'delivery.courier_refused': '快递不接这一单，请核对地址',
  'slip.not_found': '没有找到这张处方，请患者重新出示取药码',
  'slip.used': '这张处方已经用过，不能再次发药',
  'prescription.not_effective': '处方没有生效或已过期，不能发药',
  'prescription.voided': '医生已作废这张处方，请不要发药。订单会自动取消并退款',
  'prescription.ordered': '患者已在线上下单，不能再发药',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
