import type { CourierEvent } from '@shared/domain/delivery/parcel';
import type { Receiver } from '@shared/domain/medicineOrder/order';
import { PortError } from './portError';

/** A parcel that is to be fetched from a pharmacy. `id` is ours: asked again under it, the courier books once. */
export type NewParcel = {
  readonly id: string;
  readonly from: { readonly name: string; readonly phone: string; readonly address: string };
  readonly to: Receiver;
  readonly isCold: boolean;
  readonly notifyUrl: string;
};

export type Booked = { readonly waybill: string };

/** What a courier told by itself, once its signature is verified. */
export type CourierNotification = { readonly parcelId: string; readonly event: CourierEvent };

/** 快递: the company that carries parcels. */
export type Courier = {
  readonly name: string;
  /** 快递公司编码, as WeChat's 发货信息 wants it. */
  readonly code: string;
  readonly hasColdChain: boolean;
  readonly book: (parcel: NewParcel) => Promise<Booked>;
  /** Everything that has become of a parcel; undefined where it was never booked. */
  readonly eventsOf: (parcelId: string) => Promise<readonly CourierEvent[] | undefined>;
  /** Takes the raw body; throws ForgedCourierNotification on anything that does not verify. */
  readonly readNotification: (
    headers: Readonly<Record<string, string>>,
    rawBody: string,
    now: number,
  ) => CourierNotification;
};

/** No answer that can be trusted came; the parcel may or may not be booked. */
export class CourierUnavailable extends PortError {
  protected static override readonly kind = 'CourierUnavailable';
}

/** The courier does not carry this parcel, and would not if it was asked again. */
export class CourierRefused extends PortError {
  protected static override readonly kind = 'CourierRefused';
}

/** An event that the courier did not send, or not just now. */
export class ForgedCourierNotification extends PortError {
  protected static override readonly kind = 'ForgedCourierNotification';
}
