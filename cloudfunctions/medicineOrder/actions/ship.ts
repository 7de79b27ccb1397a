import { shipOrder } from '@shared/contracts/medicineOrder';
import { askAgainAt, type Parcel } from '@shared/domain/delivery/parcel';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import { parcelMoved, ship } from '@shared/domain/medicineOrder/onTheWay';
import type { Pharmacy } from '@shared/domain/pharmacy/pharmacy';
import { ParcelId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import { CourierRefused, CourierUnavailable } from '../../_runtime/ports/courier';
import { orderToGive } from '../own';
import { recalledIn } from '../recalled';
import { eventOf, stageOrder } from '../stage';

const parcelOf = (order: MedicineOrder, id: ParcelId, now: number): Parcel => {
  const { consultationId, accountId, patientId, pharmacyId, lines } = order;
  return {
    ...{ id, orderId: order.id, accountId, patientId, pharmacyId },
    ...(consultationId !== undefined && { consultationId }),
    ...{ carrier: '', isCold: lines.some(({ isCold }) => isCold), state: 'booked', events: [] },
    ...{ bookedAt: now, lookAt: askAgainAt(now) },
  };
};

const addressOf = ({ region, address }: Pharmacy): string =>
  `${region.province}${region.city}${region.county}${address}`;

export const shipAction = implementCall(shipOrder, {
  async before({ input, actor, now, tx, newId }) {
    const found = await orderToGive(tx, actor.id, input.orderId, now);
    if (!found.ok) return found;
    const { order, desk } = found.value;
    const id = order.parcelId ?? newId(ParcelId);
    const decision = ship(order, id, { role: 'dispenser', name: desk.name, now });
    if (!decision.ok) return decision;
    const batchNo = await recalledIn(tx, order);
    if (batchNo !== undefined) return reject('stock.batch_recalled', { batchNo });
    const pharmacy = await tx.pharmacies.find(order.pharmacyId);
    if (!pharmacy || !order.receiver) throw new Error('an order to be sent without from or to');
    const known = await tx.parcels.find(id);
    const parcel = known ?? parcelOf(order, id, now);
    // The number stands before the courier is asked: whoever asks again asks with the same one.
    if (!known) {
      tx.parcels.insert(parcel);
      tx.medicineOrders.replace({ ...order, parcelId: id });
    }
    return ok({ parcel, pharmacy, to: order.receiver });
  },
  async call({ parcel, pharmacy, to }, { ports }) {
    const courier = await ports.courier();
    if (parcel.isCold && !courier.hasColdChain) return reject('delivery.cold_chain_missing');
    const { name, phone } = pharmacy;
    try {
      const { waybill } = await courier.book({
        ...{ id: parcel.id, from: { name, phone, address: addressOf(pharmacy) }, to, isCold: parcel.isCold },
        notifyUrl: `${ports.httpAccess}/delivery/notify`,
      });
      return ok({ waybill, carrier: courier.name });
    } catch (error) {
      if (error instanceof CourierUnavailable) return reject('delivery.courier_unavailable');
      if (error instanceof CourierRefused) return reject('delivery.courier_refused');
      throw error;
    }
  },
  async after({ parcel: { id } }, { waybill, carrier }, { input, actor, now, tx }) {
    const found = await orderToGive(tx, actor.id, input.orderId, now);
    if (!found.ok) return found;
    const { order, consultation, desk } = found.value;
    const parcel = await tx.parcels.find(id);
    const decision = ship(order, id, { role: 'dispenser', name: desk.name, now });
    if (!decision.ok) return decision;
    if (!parcel) throw new Error('a parcel was booked that is not there');
    const booked = { ...parcel, waybill, carrier };
    tx.parcels.replace(booked);
    // A courier may have told of it before this was written.
    const moved = parcelMoved(decision.value, booked, now) ?? decision.value;
    stageOrder(tx, consultation, moved);
    tx.emit({ type: 'medicineOrder.shipped', ...eventOf(order) });
    return ok({ orderId: order.id, state: moved.state, carrier, waybill });
  },
});
