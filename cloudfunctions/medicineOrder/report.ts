import { reported } from '@shared/domain/medicineOrder/onTheWay';
import { traceOf, type MedicineOrder } from '@shared/domain/medicineOrder/order';
import type { MedicineOrderId } from '@shared/kernel/ids';
import type { SystemTools } from '../_runtime/effect';
import { faultOf } from '../_runtime/log';
import { WechatUnavailable, type ShippingReport } from '../_runtime/ports/wechat';

/** How it reaches the patient, as WeChat wants to know it. */
async function wayOf(order: MedicineOrder, { db, runtime }: SystemTools): Promise<ShippingReport['by']> {
  if (order.way === 'pick_up') return { way: 'pick_up' };
  const parcel = order.parcelId && (await db.parcels.find(order.parcelId));
  if (!parcel || parcel.waybill === undefined || !order.receiver)
    throw new Error('something was sent without a number');
  const courier = await runtime.ports.courier();
  return {
    way: 'express',
    carrierCode: courier.code,
    waybill: parcel.waybill,
    phone: order.receiver.phone,
  };
}

/** 发货信息录入: tells WeChat, and notes what came of it; a timer tells again what did not come through. */
export async function reportShipping(orderId: MedicineOrderId, tools: SystemTools): Promise<void> {
  const order = await tools.db.medicineOrders.find(orderId);
  if (order?.report?.state !== 'due') return;
  const payment = await tools.db.payments.find(order.paymentId);
  if (payment?.transactionId === undefined) throw new Error('something was sent that nobody paid for');
  let isDone = false;
  try {
    const wechat = await tools.runtime.ports.wechat();
    const { transactionId, openid } = payment;
    const by = await wayOf(order, tools);
    isDone =
      (await wechat.reportShipping({ transactionId, openid, goods: '药品', by, at: tools.now })) === 'done';
  } catch (error) {
    if (!(error instanceof WechatUnavailable)) throw error;
    tools.runtime.log({ level: 'warn', event: 'shipping.unreported', fault: faultOf(error) });
  }
  await tools.step(traceOf(order), async ({ tx, now }) => {
    const found = await tx.medicineOrders.find(orderId);
    if (found) tx.medicineOrders.replace(reported(found, isDone, now));
  });
}
