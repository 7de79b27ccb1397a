import { askAgainAt, type Parcel } from '@shared/domain/delivery/parcel';
import { overdue } from '@shared/domain/medicineOrder/late';
import { receive, withLook } from '@shared/domain/medicineOrder/onTheWay';
import { traceOf, type MedicineOrder } from '@shared/domain/medicineOrder/order';
import type { SystemTools } from '../../_runtime/effect';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';
import { putPacksBack } from '../putBack';
import { stageReceived } from '../received';
import { reportShipping } from '../report';
import { endOrder, stageOrder, withCase } from '../stage';
import { takeInEvent } from '../takeIn';

/** Looked at in one run. */
const A_RUN = 50;

/** What was sent is told to WeChat; what was delivered a week ago is received by itself; what does not get on ends. */
async function lookAt(order: MedicineOrder, tools: SystemTools): Promise<void> {
  if (order.report?.state === 'due') return reportShipping(order.id, tools);
  await tools.step(traceOf(order), async ({ tx, now }) => {
    const found = await withCase(tx, order.id);
    if (!found.ok || found.value.order.lookAt === undefined || found.value.order.lookAt > now) return;
    const { order: it, consultation } = found.value;
    const decision = it.state === 'delivered' && receive(it, { role: 'system', now });
    if (decision && decision.ok) return stageReceived(tx, consultation, decision.value);
    const late = overdue(it, now);
    if (!late) return void tx.medicineOrders.replace(withLook(it, now));
    if (late.state === 'lost') return stageOrder(tx, consultation, withLook(late, now));
    await putPacksBack(tx, it, now);
    await endOrder(tx, { order: withLook(late, now), consultation }, '超时未发药', now);
  });
}

/** A courier that has told nothing for a day is asked: notifications get lost. */
async function askAfter(parcel: Parcel, tools: SystemTools): Promise<void> {
  const courier = await tools.runtime.ports.courier();
  const events = (await courier.eventsOf(parcel.id)) ?? [];
  for (const event of events) await takeInEvent(parcel, event, tools);
  await tools.step(parcel.consultationId ?? parcel.orderId, async ({ tx, now }) => {
    const found = await tx.parcels.find(parcel.id);
    if (found?.lookAt !== undefined && found.lookAt <= now)
      tx.parcels.replace({ ...found, lookAt: askAgainAt(now) });
  });
}

export const lookAfterOrders: Timer = {
  name: 'lookAfterOrders',
  trigger: 'lookAfterOrders',
  async run(tools) {
    const { db, now } = tools;
    const due = { where: { lookAt: { lte: now } }, orderBy: [['lookAt', 'asc']], limit: A_RUN } as const;
    await oneByOne('lookAfterOrders', await db.medicineOrders.list(due), lookAt, tools);
    await oneByOne('lookAfterParcels', await db.parcels.list(due), askAfter, tools);
  },
};
