import {
  cancelOrder,
  complainOfOrder,
  getOrder,
  listOffers,
  listOrders,
  placeOrder,
  receiveOrder,
  takeElsewhere,
} from '@shared/contracts/medicineOrder';
import { listOtcOffers, placeOtcOrder, searchOtc } from '@shared/contracts/otc';
import type { GrievanceKind, Receiver } from '@shared/domain/medicineOrder/order';
import type { DrugId, MedicineOrderId, PatientId, PharmacyId, PrescriptionId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** Where the medicine goes. */
export type Destination =
  { readonly way: 'delivery'; readonly receiver: Receiver } | { readonly way: 'pick_up' };

/** So many packs of a drug that needs no prescription. */
export type OtcWanted = { readonly drugId: DrugId; readonly packs: number };

/** Where it is ordered, at the price that was shown. */
type Ordering = {
  readonly pharmacyId: PharmacyId;
  readonly totalFen: number;
  readonly to: Destination;
};

/** What buying medicine asks of the cloud. */
export const medicineService = {
  offers: (prescriptionId: PrescriptionId, region: Receiver['region'] | undefined) =>
    call(listOffers, { prescriptionId, ...(region && { region }) }),
  otcOffers: (wanted: OtcWanted, region: Receiver['region'] | undefined) =>
    call(listOtcOffers, { ...wanted, ...(region && { region }) }),
  searchOtc: (text: string, cursor: string | undefined) =>
    call(searchOtc, { ...(text !== '' && { text }), ...(cursor !== undefined && { cursor }) }),
  place: (ordering: Ordering & { readonly prescriptionId: PrescriptionId }, key: string) =>
    call(placeOrder, ordering, key),
  placeOtc: (
    ordering: Ordering & OtcWanted & { readonly patientId: PatientId; readonly hasReadNotice: boolean },
    key: string,
  ) => call(placeOtcOrder, ordering, key),
  get: (orderId: MedicineOrderId) => call(getOrder, { orderId }),
  list: (cursor: string | undefined) => call(listOrders, { ...(cursor !== undefined && { cursor }) }),
  cancel: (orderId: MedicineOrderId, key: string) => call(cancelOrder, { orderId }, key),
  receive: (orderId: MedicineOrderId, key: string) => call(receiveOrder, { orderId }, key),
  complain: (orderId: MedicineOrderId, kind: GrievanceKind, words: string, key: string) =>
    call(complainOfOrder, { orderId, kind, words }, key),
  takeElsewhere: (prescriptionId: PrescriptionId, key: string) =>
    call(takeElsewhere, { prescriptionId }, key),
};
export type MedicineService = typeof medicineService;
