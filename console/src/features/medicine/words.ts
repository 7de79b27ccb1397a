import type { MedicineOrderState } from '@shared/domain/medicineOrder/order';
import type { Tone } from '../../ui/Tag';

/** Where an order stands, for the staff. */
export const STATE_WORDS: Record<MedicineOrderState, string> = {
  awaiting_payment: '待支付',
  paid: '待调配',
  dispensing: '待核对',
  checked: '待发出',
  shipped: '配送中',
  delivered: '已送达',
  lost: '快递丢失',
  returned: '已退回',
  received: '已收货',
  cancelled: '已取消',
  refunded: '已退款',
};

export const STATE_TONES: Record<MedicineOrderState, Tone> = {
  awaiting_payment: 'quiet',
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

const EVENTS: Readonly<Record<string, string>> = {
  place: '下单',
  pay: '支付，处方已使用',
  cancel: '患者取消',
  lapse: '失效',
  fail: '终止',
  dispense: '调配',
  check: '核对',
  give_back: '退回重配',
  short: '缺药',
  ship: '交快递',
  hand_over: '当面发药',
  deliver: '送达',
  lose: '快递丢失',
  come_back: '退回药房',
  receive: '收货',
  resend: '补发',
  refund: '退款',
  complain: '申请售后',
  grant: '售后退款',
  refuse: '售后答复',
  recall: '召回',
};
export const eventWords = (event: string): string => EVENTS[event] ?? event;

const ACTORS: Readonly<Record<string, string>> = {
  patient: '患者',
  system: '系统',
  courier: '快递',
  dispenser: '药房药师',
  operations: '运营',
  support: '客服',
};
export const actorWords = (role: string, name: string | undefined): string =>
  [ACTORS[role] ?? role, ...(name === undefined ? [] : [name])].join(' ');
