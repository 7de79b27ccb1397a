import { noted } from '@shared/domain/medicineOrder/step';
import type { Recall } from '@shared/domain/pharmacy/recall';
import type { MedicineOrderId } from '@shared/kernel/ids';
import { effect, type SystemTools } from '../../_runtime/effect';

/** Packs read at once. */
const BATCH = 500;

/** The orders that have a pack of the batch, each once. */
async function ordersWith(recall: Recall, { db }: SystemTools): Promise<Set<MedicineOrderId>> {
  const orders = new Set<MedicineOrderId>();
  for (let after = ''; ;) {
    const packs = await db.packs.list({
      where: { batchKey: recall.id, state: 'dispensed', id: { gt: after } },
      orderBy: [['id', 'asc']],
      limit: BATCH,
    });
    for (const { orderId } of packs) if (orderId !== undefined) orders.add(orderId);
    if (packs.length < BATCH) return orders;
    after = packs.at(-1)!.id;
  }
}

/** 召回通知: every order that has the batch says so, and its patient's app is told. Safe to repeat. */
export const onRecalled = effect(
  'pharmacy.onRecalled',
  ['pharmacy.recalled'],
  async ({ recallId }, tools) => {
    const recall = await tools.db.recalls.find(recallId);
    if (!recall) throw new Error('an event names a recall that is not there');
    const { drugId, drugName, batchNo, level, reason, advice, at } = recall;
    for (const orderId of await ordersWith(recall, tools))
      await tools.step(orderId, async ({ tx, now }) => {
        const order = await tx.medicineOrders.find(orderId);
        if (!order) return;
        const { consultationId } = order;
        const consultation = consultationId && (await tx.consultations.find(consultationId));
        if (consultationId && !consultation) return;
        if (order.recalls.some((it) => it.recallId === recallId)) return;
        const told = { recallId, drugId, drugName, batchNo, level, reason, advice, at };
        const next = { ...order, recalls: [...order.recalls, told] };
        tx.medicineOrders.replace(noted(next, 'recall', { now, role: 'system' }));
        if (consultation) tx.consultations.replace(consultation);
        const { prescriptionId, accountId } = order;
        if (prescriptionId !== undefined)
          tx.emit({ type: 'medicineOrder.recalled', orderId, prescriptionId, accountId, drugId });
        tx.signal(order.accountId, 'inbox', 'medicine', order.id);
      });
  },
);
