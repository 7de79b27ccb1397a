import type { CourierEvent } from '@shared/domain/delivery/parcel';
import {
  CourierRefused,
  CourierUnavailable,
  ForgedCourierNotification,
  type Courier,
  type NewParcel,
} from '../cloudfunctions/_runtime/ports/courier';

/** A courier in memory: books once a number, and tells what it is made to tell. */
export class MemoryCourier implements Courier {
  readonly name = '演示快递';
  readonly code = 'DEMO';
  hasColdChain = true;
  isDown = false;
  refuses = false;
  readonly parcels = new Map<string, NewParcel & { readonly events: CourierEvent[] }>();

  book = async (parcel: NewParcel) => {
    if (this.isDown) throw new CourierUnavailable('down');
    if (this.refuses) throw new CourierRefused('no');
    if (!this.parcels.has(parcel.id)) this.parcels.set(parcel.id, { ...parcel, events: [] });
    return { waybill: `YD${parcel.id}` };
  };

  eventsOf = async (id: string) => {
    if (this.isDown) throw new CourierUnavailable('down');
    return this.parcels.get(id)?.events;
  };

  readNotification = (headers: Readonly<Record<string, string>>, rawBody: string) => {
    if (headers['x-courier-signature'] !== 'genuine') throw new ForgedCourierNotification('forged');
    return JSON.parse(rawBody) as { parcelId: string; event: CourierEvent };
  };
}
