import { takeIn, type CourierEvent, type Parcel } from '@shared/domain/delivery/parcel';
import { parcelMoved } from '@shared/domain/medicineOrder/onTheWay';
import type { SystemTools } from '../_runtime/effect';
import { stageOrder, withCase } from './stage';

/** What a courier tells of a parcel reaches its order. Told twice it changes nothing more. */
export const takeInEvent = (
  parcel: Pick<Parcel, 'id' | 'orderId' | 'consultationId'>,
  event: CourierEvent,
  tools: SystemTools,
): Promise<void> =>
  tools.step(parcel.consultationId ?? parcel.orderId, async ({ tx, now }) => {
    const found = await tx.parcels.find(parcel.id);
    const decision = found && takeIn(found, event, now);
    if (!decision?.ok) return;
    tx.parcels.replace(decision.value);
    const it = await withCase(tx, decision.value.orderId);
    if (!it.ok) throw new Error('a parcel without its order');
    const moved = parcelMoved(it.value.order, decision.value, now);
    if (moved) return stageOrder(tx, it.value.consultation, moved);
    tx.signal(it.value.order.accountId, 'medicine', it.value.order.id);
  });
