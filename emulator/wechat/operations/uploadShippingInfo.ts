import { authorised, OK, refusal, type Body } from '../operation';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isTime = (value: unknown): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?[+-]\d{2}:\d{2}$/.test(text(value));

/** 物流 1, 同城 2, 虚拟 3, 自提 4. */
const LOGISTICS = [1, 2, 3, 4];

function wrongIn({ order_key: key, logistics_type: type, shipping_list: list, upload_time: at }: Body) {
  const { order_number_type: by } = (key ?? {}) as Body;
  if (by !== 2) return 'order_number_type';
  if (!LOGISTICS.includes(Number(type))) return 'logistics_type';
  if (!Array.isArray(list) || list.length !== 1) return 'shipping_list';
  const [item] = list as [Body];
  if (text(item['item_desc']) === '' || text(item['item_desc']).length > 120) return 'item_desc';
  if (type === 1 && (text(item['tracking_no']) === '' || text(item['express_company']) === ''))
    return 'tracking_no';
  return isTime(at) ? undefined : 'upload_time';
}

/** 发货信息录入: without it the money of a payment stays frozen. */
export const uploadShippingInfo = authorised((_parameters, { payments }, body) => {
  const wrong = wrongIn(body);
  if (wrong) return refusal(47001, `data format error: ${wrong}`);
  const { transaction_id: transactionId } = body['order_key'] as Body;
  const order = payments.orderByTransaction(text(transactionId));
  if (!order || order.openid !== text((body['payer'] as Body | undefined)?.['openid']))
    return refusal(10060001, '支付单不存在');
  if (order.shipping) return refusal(10060002, '支付单已完成发货，无法继续发货');
  const [item] = body['shipping_list'] as [Body];
  payments.recordShipping(order.outTradeNo, {
    logisticsType: Number(body['logistics_type']),
    trackingNo: text(item['tracking_no']),
    company: text(item['express_company']),
  });
  return OK;
});

/** 待发货 1, 已发货 2, 已退款 5. */
const stateOf = ({ state, shipping }: { state: string; shipping?: unknown }): number => {
  if (state === 'REFUND') return 5;
  return shipping ? 2 : 1;
};

/** 查询订单发货状态. */
export const getOrderShipping = authorised((_parameters, { payments }, { transaction_id: id }) => {
  const order = payments.orderByTransaction(text(id));
  if (!order) return refusal(10060001, '支付单不存在');
  const { outTradeNo, transactionId, openid, shipping } = order;
  return {
    ...OK,
    order: {
      ...{ transaction_id: transactionId, merchant_trade_no: outTradeNo, openid },
      order_state: stateOf(order),
      shipping: {
        ...{ delivery_mode: 1, logistics_type: shipping?.logisticsType ?? 0 },
        shipping_list: shipping
          ? [{ tracking_no: shipping.trackingNo, express_company: shipping.company }]
          : [],
      },
    },
  };
});
