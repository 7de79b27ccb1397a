import type { DeskItem, MaskedOrder, OrderSummary, PatientOrder } from '@shared/contracts/medicineOrder';
import type { Parcel } from '@shared/domain/delivery/parcel';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import { whereaboutsOf } from '@shared/domain/payment/parts';
import type { Payment } from '@shared/domain/payment/payment';
import type { Pharmacy } from '@shared/domain/pharmacy/pharmacy';
import { maskName, maskPhone } from '@shared/kernel/mask';

type Around = {
  readonly pharmacy: Pharmacy | undefined;
  readonly parcel: Parcel | undefined;
  readonly payment: Payment | undefined;
};

const NOTHING = { heldFen: 0, owedFen: 0, refundedFen: 0 };
const moneyOf = (payment: Payment | undefined) => (payment ? whereaboutsOf(payment) : NOTHING);

/** What its patient sees: everything but what the desk of the pharmacy works with. */
export const patientView = (order: MedicineOrder, { pharmacy, parcel, payment }: Around): PatientOrder => ({
  ...order,
  patientName: order.patient.name,
  pharmacyPhone: pharmacy?.phone ?? '',
  pharmacyAddress: pharmacy?.address ?? '',
  ...(parcel && {
    parcel: {
      carrier: parcel.carrier,
      events: parcel.events,
      ...(parcel.waybill !== undefined && { waybill: parcel.waybill }),
    },
  }),
  money: moneyOf(payment),
});

/** A line of the patient's list. */
export const summaryOf = (order: MedicineOrder): OrderSummary => {
  const { id, state, createdAt, totalFen, pharmacyName, patient, lines, recalls } = order;
  return {
    ...{ id, state, createdAt, totalFen, pharmacyName, patientName: patient.name },
    drugs: lines.map(({ name }) => name),
    isRecalled: recalls.length > 0,
  };
};

/** A line of the desk. */
export const deskItem = (order: MedicineOrder, by: string): DeskItem => {
  const { id, state, way, createdAt, changedAt, lines } = order;
  return {
    ...{ id, state, way, createdAt, changedAt },
    packs: lines.reduce((sum, { packs, short }) => sum + packs - short, 0),
    isCold: lines.some(({ isCold }) => isCold),
    packedByMe: order.packer?.by === by,
  };
};

/** For those who help or count: nothing of what was prescribed, and the person masked. */
export const maskedView = (
  order: MedicineOrder,
  payment: Payment | undefined,
  parcel: Parcel | undefined,
  maySeeWords: boolean,
): MaskedOrder => {
  const { receiver } = order;
  const { id, state, way, createdAt, changedAt, pharmacyName, goodsFen, deliveryFeeFen, totalFen } = order;
  const region = receiver && `${receiver.region.province}${receiver.region.city}${receiver.region.county}`;
  return {
    ...{ id, state, way, createdAt, changedAt, pharmacyName, goodsFen, deliveryFeeFen, totalFen },
    ...(order.report && { report: order.report }),
    patientName: maskName(order.patient.name),
    ...(receiver &&
      region !== undefined && {
        receiver: { name: maskName(receiver.name), phone: maskPhone(receiver.phone), region },
      }),
    grievances: maySeeWords ? order.grievances : [],
    ...(parcel?.waybill !== undefined && { waybill: parcel.waybill }),
    money: moneyOf(payment),
    steps: maySeeWords ? order.steps : order.steps.map(({ words: _, ...step }) => step),
  };
};
