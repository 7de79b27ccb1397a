import type { Offer, OfferProblem, PatientOrder } from '@shared/contracts/medicineOrder';
import type { OtcDrug } from '@shared/contracts/otc';
import type { CourierEventKind } from '@shared/domain/delivery/parcel';
import type { GrievanceKind, MedicineOrderState } from '@shared/domain/medicineOrder/order';
import { isCallOffLate } from '@shared/domain/medicineOrder/late';
import { yuan } from '@shared/kernel/money';

type Tone = 'quiet' | 'waiting' | 'done' | 'danger';

/** Where an order stands. */
export const stateText: Record<MedicineOrderState, string> = {
  awaiting_payment: '待支付',
  paid: '待药房调配',
  dispensing: '药房调配中',
  checked: '待发货',
  shipped: '配送中',
  delivered: '已送达',
  lost: '快递丢失',
  returned: '已退回药房',
  received: '已收货',
  cancelled: '已取消',
  refunded: '已退款',
};

/** Its colour; the word says the same. */
export const stateTone: Record<MedicineOrderState, Tone> = {
  awaiting_payment: 'waiting',
  paid: 'waiting',
  dispensing: 'waiting',
  checked: 'waiting',
  shipped: 'waiting',
  delivered: 'done',
  lost: 'danger',
  returned: 'danger',
  received: 'done',
  cancelled: 'quiet',
  refunded: 'quiet',
};

/** Paid at the cashier, and the pharmacy does not know yet. */
export const CONFIRMING = { title: '正在确认支付', note: '已付款，药房收到后这里会自动更新，不用再付' };

const NOTES: Record<MedicineOrderState, string> = {
  awaiting_payment: '药品已为您留出，请在截止时间前支付',
  paid: '药房药师将调配药品，再由另一位药师核对',
  dispensing: '药品已配好，正在核对',
  checked: '药品已核对，等待快递取件',
  shipped: '收到药品后请当面核对药名和数量',
  delivered: '请核对药名和数量，再确认收货',
  lost: '包裹丢失或长时间没有送达，医院正在安排补发或退款，不用您操作',
  returned: '包裹已退回药房，医院正在安排补发或退款',
  received: '请按标签和说明书用药，不适请先问医生',
  cancelled: '订单已取消',
  refunded: '药款按原路退回',
};

/** What a state means for the patient, and what to do next. */
export function stateNote(
  { state, way, recalls, steps }: Pick<PatientOrder, 'state' | 'way' | 'recalls' | 'steps'>,
  now: number,
): string {
  // Whoever has it in hand must not read beside the notice that it is to be taken.
  if (recalls.length > 0 && IN_HAND.includes(state)) return '请先看上面的召回通知，不要用召回批号的药';
  if (way === 'delivery' && isCallOffLate({ state, steps }, now))
    return '药房超过 48 小时还没有发出。可以电话询问药房，也可以取消订单，药款和配送费全部退回';
  return state === 'checked' && way === 'pick_up'
    ? '药品已备好，请凭取药码到药房领取。付款后 7 天内没有取，订单自动取消并退款'
    : NOTES[state];
}
const IN_HAND: readonly MedicineOrderState[] = ['shipped', 'delivered', 'received'];

/** A line of the history. */
export const eventText: Readonly<Record<string, string>> = {
  place: '下单',
  pay: '支付成功',
  cancel: '您取消了订单',
  lapse: '订单已失效',
  fail: '订单终止',
  dispense: '药师调配',
  check: '药师核对',
  give_back: '退回重新调配',
  short: '部分药品缺货，差价退回',
  ship: '交给快递',
  hand_over: '当面领取',
  deliver: '快递送达',
  lose: '快递丢失',
  come_back: '退回药房',
  receive: '确认收货',
  resend: '安排补发',
  refund: '退款',
  complain: '申请售后',
  grant: '售后退款',
  refuse: '售后答复',
  recall: '药品召回',
};

/** What a courier tells. */
export const courierText: Record<CourierEventKind, string> = {
  booked: '快递已下单',
  collected: '快递已取件',
  in_transit: '运输中',
  out_for_delivery: '正在派送',
  delivered: '已送达',
  lost: '包裹丢失',
  refused: '收件人拒收',
};

/** 甲类 and 乙类, as the law has them marked. */
export const otcClass: Record<OtcDrug['rxClass'], string> = { otc_a: 'OTC 甲类', otc_b: 'OTC 乙类' };

/** `每盒 20 粒，演示药厂`. */
export const otcPack = ({ pack, maker, storage }: OtcDrug): string =>
  [
    `每${pack.packName} ${String(pack.units)} ${pack.unitName}`,
    maker,
    ...(storage === 'cold' ? ['2–8℃ 冷藏'] : []),
  ].join('，');

/** `每盒 12 元起`. */
export const otcPrice = ({ pack, fromFen }: OtcDrug): string =>
  fromFen === undefined ? '各药房暂时无货' : `每${pack.packName} ${yuan(fromFen)} 元起`;

/** What the law has said beside every 非处方药 (处方药与非处方药分类管理办法). */
export const OTC_NOTICE = '请仔细阅读药品说明书并按说明使用，或在药师指导下购买和使用';
/** Of each class, what to know before it is bought. */
export const OTC_ADVICE: Record<OtcDrug['rxClass'], string> = {
  otc_a: '甲类非处方药，拿不准时先打药房电话问药师',
  otc_b: '乙类非处方药，用药三天不见好请就医',
};

/** Why a pharmacy does not serve. */
export const problemText: Record<OfferProblem, string> = {
  stock_short: '药品不齐',
  too_far: '送不到您的地址',
  cold_chain_missing: '不能冷链配送',
  not_open: '暂停供药',
};

const NEARNESS = { same_county: '同区', same_city: '同城', elsewhere: '外地' } as const;

/** `朝阳区，同城，约 4 小时送达`. */
export const placeText = ({ region, nearness, deliveryHours }: Offer): string =>
  [region.county, ...(nearness ? [NEARNESS[nearness]] : []), `约 ${String(deliveryHours)} 小时送达`].join(
    '，',
  );

/** `药品 25 元，配送 6 元`. */
export const offerPrice = ({ goodsFen, deliveryFeeFen }: Offer): string =>
  goodsFen === undefined
    ? ''
    : `药品 ${yuan(goodsFen)} 元，${deliveryFeeFen === 0 ? '免配送费' : `配送 ${yuan(deliveryFeeFen)} 元`}`;

/** What a patient may complain of, in words. */
export const GRIEVANCES: readonly { readonly value: GrievanceKind; readonly label: string }[] = [
  { value: 'missing', label: '少药' },
  { value: 'damaged', label: '破损' },
  { value: 'wrong', label: '发错' },
  { value: 'quality', label: '质量问题' },
  { value: 'recalled', label: '召回退药' },
  { value: 'changed_mind', label: '不想要了' },
];
