import type {
  cancelOrder,
  complainOfOrder,
  getOrder,
  listOffers,
  listOrders,
  placeOrder,
  receiveOrder,
  takeElsewhere,
} from '@shared/contracts/medicineOrder';
import type { listOtcOffers, placeOtcOrder, searchOtc } from '@shared/contracts/otc';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof listOffers>
  | CodeOf<typeof placeOrder>
  | CodeOf<typeof searchOtc>
  | CodeOf<typeof listOtcOffers>
  | CodeOf<typeof placeOtcOrder>
  | CodeOf<typeof getOrder>
  | CodeOf<typeof listOrders>
  | CodeOf<typeof cancelOrder>
  | CodeOf<typeof receiveOrder>
  | CodeOf<typeof complainOfOrder>
  | CodeOf<typeof takeElsewhere>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'transport.no_answer': '没有收到答复，请再按一次，不会重复下单',
  'list.cursor_invalid': '列表已更新，请下拉刷新',
  'prescription.not_found': '没有找到这张处方，请返回我的处方查看',
  'guardian.consent_missing': '监护人同意已撤回或还没有，请到就诊人里重新取得同意',
  'proxy.consent_missing': '本人的代问同意已撤回或还没有，请到就诊人里重新取得同意',
  'prescription.not_effective': '处方还没有生效，或已用过、过期。仍需用药请再问医生',
  'prescription.ordered': '这张处方已有一个订单，请到我的购药查看',
  'patient.not_found': '没有找到这位用药人，请返回重新选择',
  'patient.unverified': '用药人还没有实名核验，请先到就诊人里核验',
  'drug.not_otc': '这种药不能不凭处方购买，请先问医生',
  'medicineOrder.leaflet_unread': '请先勾选阅读说明书的提示',
  'pharmacy.not_found': '没有找到这家药房，请另选一家',
  'pharmacy.not_open': '这家药房暂时不能供药，请另选一家',
  'stock.short': '药品刚刚被买走，请另选一家药房',
  'medicineOrder.no_pick_up': '这家药房不能自取，请改为配送',
  'medicineOrder.too_far': '这家药房送不到您的地址，请另选一家，或改为自取',
  'medicineOrder.cold_chain_missing': '药品需要冷藏，这家药房不能冷链配送，请另选一家，或改为自取',
  'medicineOrder.price_changed': '价格有变化，已更新，请核对后再付款',
  'medicineOrder.not_found': '没有找到这个订单，请返回我的购药查看',
  'medicineOrder.not_now': '订单状态有变化，请下拉刷新',
  'medicineOrder.no_return': '药品没有质量问题时，按规定售出后不能退换',
  'medicineOrder.grievance_open': '上一次申请还在处理，请等待答复',
  'medicineOrder.too_many': '申请次数已经很多，请电话联系药房',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
