import * as z from 'zod/mini';
import { CourierEvent } from '../domain/delivery/parcel';
import {
  Grievance,
  GrievanceKind,
  MedicineOrder,
  MedicineOrderState,
  OrderStep,
  Packed,
  Receiver,
} from '../domain/medicineOrder/order';
import { OutsidePharmacy, SlipCode } from '../domain/medicineOrder/slip';
import { Region } from '../domain/pharmacy/pharmacy';
import { Prescription, PrescriptionState } from '../domain/prescription/prescription';
import { command, query } from '../kernel/contract';
import { ConsultationId, DrugId, MedicineOrderId, PharmacyId, PrescriptionId } from '../kernel/ids';
import { Fen } from '../kernel/money';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';

const Cursor = z.optional(z.string().check(z.maxLength(200)));
const NextCursor = z.optional(z.string());
const ofOrder = { orderId: MedicineOrderId };
const ofPrescription = { prescriptionId: PrescriptionId };
const Words = typedText(5, 200);
const Moved = z.object({ ...ofOrder, state: MedicineOrderState });

/** Why a pharmacy cannot serve; absent where it can. */
export const OfferProblem = z.enum([
  ...['stock_short', 'too_far', 'cold_chain_missing', 'not_open'],
] as const);
export type OfferProblem = z.infer<typeof OfferProblem>;

/** 一家药房 for a prescription: what it costs there, and how soon. */
export const Offer = z.object({
  pharmacyId: PharmacyId,
  name: z.string(),
  region: Region,
  address: z.string(),
  phone: z.string(),
  licenceNo: z.string(),
  /** Prices of each line a pack; absent where it has not got them all. */
  prices: z.optional(z.array(z.object({ drugId: DrugId, priceFen: Fen }))),
  goodsFen: z.optional(Fen),
  deliveryFeeFen: Fen,
  deliveryHours: z.int(),
  hasColdChain: z.boolean(),
  offersPickUp: z.boolean(),
  nearness: z.optional(z.enum(['same_county', 'same_city', 'elsewhere'])),
  /** What speaks against having it delivered, and against having it at all. */
  deliveryProblem: z.optional(OfferProblem),
  problem: z.optional(OfferProblem),
});
export type Offer = z.infer<typeof Offer>;

/** 选药房: every pharmacy, the cheapest that has all of it at first; nobody has chosen one beforehand. */
export const listOffers = query({
  name: 'medicineOrder.offers',
  roles: ['patient'],
  input: z.strictObject({ ...ofPrescription, region: z.optional(Region) }),
  output: z.object({
    offers: z.array(Offer),
    lines: z.array(
      z.object({
        drugId: DrugId,
        name: z.string(),
        strength: z.string(),
        packs: z.int(),
        packName: z.string(),
      }),
    ),
    needsCold: z.boolean(),
    validUntil: Instant,
  }),
  rejections: ['prescription.not_found', 'prescription.not_effective', 'prescription.ordered'],
});

/** Where medicine goes: to a door, or to whoever fetches it. */
export const To = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('delivery'), receiver: Receiver }),
  z.strictObject({ way: z.literal('pick_up') }),
]);
/** Why a pharmacy does not take an order. */
export const AT_PHARMACY = [
  'pharmacy.not_found',
  'pharmacy.not_open',
  'medicineOrder.no_pick_up',
  'medicineOrder.too_far',
  'medicineOrder.cold_chain_missing',
  'stock.short',
  'medicineOrder.price_changed',
] as const;

/** 下单: holds the packs and waits to be paid. */
export const placeOrder = command({
  name: 'medicineOrder.place',
  roles: ['patient'],
  input: z.strictObject({
    ...ofPrescription,
    ...{ pharmacyId: PharmacyId, totalFen: Fen },
    to: To,
  }),
  output: z.object({ ...ofOrder, consultationId: ConsultationId, totalFen: Fen, payBy: Instant }),
  rejections: [
    'prescription.not_found',
    'guardian.consent_missing',
    'proxy.consent_missing',
    'prescription.not_effective',
    'prescription.ordered',
    ...AT_PHARMACY,
  ],
});

/** 取消订单, until somebody packs it; what was paid goes back. */
export const cancelOrder = command({
  name: 'medicineOrder.cancel',
  roles: ['patient'],
  input: z.strictObject(ofOrder),
  output: Moved,
  rejections: ['medicineOrder.not_found', 'medicineOrder.not_now'],
});

/** 确认收货. */
export const receiveOrder = command({
  name: 'medicineOrder.receive',
  roles: ['patient'],
  input: z.strictObject(ofOrder),
  output: Moved,
  rejections: ['medicineOrder.not_found', 'medicineOrder.not_now'],
});

/** 申请售后. */
export const complainOfOrder = command({
  name: 'medicineOrder.complain',
  roles: ['patient'],
  input: z.strictObject({ ...ofOrder, kind: GrievanceKind, words: Words }),
  output: Moved,
  rejections: [
    'medicineOrder.not_found',
    'medicineOrder.not_now',
    'medicineOrder.no_return',
    'medicineOrder.grievance_open',
    'medicineOrder.too_many',
  ],
});

/** What of the money is where. */
const Money = z.object({ heldFen: Fen, owedFen: Fen, refundedFen: Fen });

/** 购药订单 as its patient sees it. */
export const PatientOrder = z.object({
  ...z.pick(MedicineOrder, {
    ...{ id: true, prescriptionId: true, consultationId: true, pharmacyId: true, pharmacyName: true },
    ...{ way: true, receiver: true, pickUpCode: true, goodsFen: true, deliveryFeeFen: true },
    ...{ totalFen: true, state: true, createdAt: true, payBy: true, grievances: true, recalls: true },
    ...{ lines: true, steps: true },
  }).shape,
  patientName: z.string(),
  pharmacyPhone: z.string(),
  pharmacyAddress: z.string(),
  parcel: z.optional(
    z.object({ carrier: z.string(), waybill: z.optional(z.string()), events: z.array(CourierEvent) }),
  ),
  money: Money,
});
export type PatientOrder = z.infer<typeof PatientOrder>;

/** 购药订单, one of mine. */
export const getOrder = query({
  name: 'medicineOrder.get',
  roles: ['patient'],
  input: z.strictObject(ofOrder),
  output: PatientOrder,
  rejections: ['medicineOrder.not_found'],
});

/** An order in a list of its patient. */
export const OrderSummary = z.object({
  ...z.pick(MedicineOrder, { id: true, state: true, createdAt: true, totalFen: true, pharmacyName: true })
    .shape,
  patientName: z.string(),
  drugs: z.array(z.string()),
  isRecalled: z.boolean(),
});
export type OrderSummary = z.infer<typeof OrderSummary>;

/** 我的购药订单, newest first. */
export const listOrders = query({
  name: 'medicineOrder.list',
  roles: ['patient'],
  input: z.strictObject({ cursor: Cursor }),
  output: z.object({ orders: z.array(OrderSummary), nextCursor: NextCursor }),
  rejections: ['list.cursor_invalid'],
});

/** 外配: a code for another pharmacy, shown once and used once; a new one ends the one before. */
export const takeElsewhere = command({
  name: 'medicineOrder.takeElsewhere',
  roles: ['patient'],
  input: z.strictObject(ofPrescription),
  output: z.object({ code: SlipCode, until: Instant, url: z.string() }),
  rejections: [
    'prescription.not_found',
    'guardian.consent_missing',
    'proxy.consent_missing',
    'prescription.not_effective',
    'prescription.ordered',
  ],
});

/** What an outside pharmacy reads of a prescription that was shown to it. */
export const SlipView = z.object({
  ...z.pick(Prescription, {
    hospital: true,
    doctorName: true,
    diagnoses: true,
    issuedAt: true,
    validUntil: true,
  }).shape,
  ...z.pick(Prescription, { patient: true, sha256: true, departmentCode: true }).shape,
  ...ofPrescription,
  state: PrescriptionState,
  pharmacistName: z.optional(z.string()),
  lines: z.array(
    z.object({
      name: z.string(),
      strength: z.string(),
      form: z.string(),
      packs: z.int(),
      packName: z.string(),
      usage: z.string(),
      days: z.int(),
    }),
  ),
});
export type SlipView = z.infer<typeof SlipView>;

/** 外配处方, by whoever was shown its code; that it was read stands in the trail of the case. */
export const readSlip = command({
  name: 'medicineOrder.readSlip',
  roles: ['anybody'],
  input: z.strictObject({ code: SlipCode }),
  output: SlipView,
  rejections: ['slip.not_found', 'slip.used', 'prescription.not_effective'],
});

/** 外配核销: the prescription is used, and this code with it. */
export const redeemSlip = command({
  name: 'medicineOrder.redeemSlip',
  roles: ['anybody'],
  input: z.strictObject({ code: SlipCode, pharmacy: OutsidePharmacy }),
  output: z.object({ redeemedAt: Instant }),
  rejections: ['slip.not_found', 'slip.used', 'prescription.not_effective', 'prescription.ordered'],
});

/** A line of the desk of a pharmacy: whom it is for is not told before it is opened. */
export const DeskItem = z.object({
  ...z.pick(MedicineOrder, { id: true, state: true, way: true, createdAt: true, changedAt: true }).shape,
  packs: z.int(),
  isCold: z.boolean(),
  packedByMe: z.boolean(),
});
export type DeskItem = z.infer<typeof DeskItem>;

/** 调剂台, oldest first. */
export const listDesk = query({
  name: 'medicineOrder.desk',
  roles: ['dispenser'],
  input: z.strictObject({
    group: z.enum(['paid', 'dispensing', 'checked', 'shipped']),
    cursor: Cursor,
  }),
  output: z.object({ pharmacyName: z.string(), items: z.array(DeskItem), nextCursor: NextCursor }),
  rejections: ['pharmacy.not_assigned', 'list.cursor_invalid'],
});

/** 一单 at the desk, whole: with from which batches its packs should come, and what the labels say. */
export const DeskOrder = z.object({
  ...z.pick(MedicineOrder, {
    ...{ id: true, state: true, way: true, patient: true, lines: true, receiver: true, steps: true },
    ...{ packer: true, checker: true, createdAt: true, prescriptionId: true },
  }).shape,
  suggested: z.array(
    z.object({ drugId: DrugId, batchNo: z.string(), expiresOn: z.string(), packs: z.int() }),
  ),
  labels: z.array(z.object({ drugId: DrugId, text: z.array(z.string()) })),
  isMyPacking: z.boolean(),
});
export type DeskOrder = z.infer<typeof DeskOrder>;

const AT_DESK = ['pharmacy.not_assigned', 'medicineOrder.not_found'] as const;
/** Medicine moves towards the patient only while its doctor has not stopped it. */
const GIVING = [...AT_DESK, 'prescription.voided'] as const;

export const openAtDesk = query({
  name: 'medicineOrder.open',
  roles: ['dispenser'],
  input: z.strictObject(ofOrder),
  output: DeskOrder,
  rejections: AT_DESK,
});

/** 调配: each pack scanned, with its batch and trace code. */
export const dispenseOrder = command({
  name: 'medicineOrder.dispense',
  roles: ['dispenser'],
  input: z.strictObject({
    ...ofOrder,
    packs: z
      .array(z.strictObject({ drugId: DrugId, ...z.pick(Packed, { batchNo: true, code: true }).shape }))
      .check(z.minLength(1), z.maxLength(200)),
  }),
  output: Moved,
  rejections: [
    ...GIVING,
    'medicineOrder.not_now',
    'stock.batch_unknown',
    'stock.batch_recalled',
    'stock.batch_expired',
    'stock.short',
    'trace.repeated',
    'trace.used',
    'trace.other_batch',
    'medicineOrder.packs_differ',
  ],
});

/** 核对, by another person. */
export const checkOrder = command({
  name: 'medicineOrder.check',
  roles: ['dispenser'],
  input: z.strictObject(ofOrder),
  output: Moved,
  rejections: [...GIVING, 'medicineOrder.not_now', 'medicineOrder.own_packing', 'stock.batch_recalled'],
});

/** 退回重配. */
export const giveBackOrder = command({
  name: 'medicineOrder.giveBack',
  roles: ['dispenser'],
  input: z.strictObject({ ...ofOrder, words: Words }),
  output: Moved,
  rejections: [...AT_DESK, 'medicineOrder.not_now'],
});

/** 缺药: some packs cannot be given, and their price goes back. */
export const markShort = command({
  name: 'medicineOrder.markShort',
  roles: ['dispenser'],
  input: z.strictObject({
    ...ofOrder,
    drugId: DrugId,
    packs: z.int().check(z.minimum(1), z.maximum(99)),
    words: Words,
  }),
  output: z.object({ ...ofOrder, refundFen: Fen }),
  rejections: [
    ...AT_DESK,
    'medicineOrder.not_now',
    'medicineOrder.packs_differ',
    'medicineOrder.nothing_left',
  ],
});

/** 无法供药: called off whole, and paid back whole. */
export const failOrder = command({
  name: 'medicineOrder.fail',
  roles: ['dispenser'],
  input: z.strictObject({ ...ofOrder, words: Words }),
  output: Moved,
  rejections: [...AT_DESK, 'medicineOrder.not_now'],
});

/** 发货: books a courier. */
export const shipOrder = command({
  name: 'medicineOrder.ship',
  roles: ['dispenser'],
  input: z.strictObject(ofOrder),
  output: z.object({ ...ofOrder, state: MedicineOrderState, carrier: z.string(), waybill: z.string() }),
  rejections: [
    ...GIVING,
    'medicineOrder.not_now',
    'medicineOrder.no_delivery',
    'stock.batch_recalled',
    'delivery.cold_chain_missing',
    'delivery.courier_unavailable',
    'delivery.courier_refused',
  ],
});

/** 当面取药, by the code that the patient shows. */
export const handOverOrder = command({
  name: 'medicineOrder.handOver',
  roles: ['dispenser'],
  input: z.strictObject({ ...ofOrder, code: z.string().check(z.regex(/^\d{6}$/)) }),
  output: Moved,
  rejections: [
    ...GIVING,
    'medicineOrder.not_now',
    'medicineOrder.no_pick_up',
    'medicineOrder.code_wrong',
    'stock.batch_recalled',
  ],
});

/** 订单 for those who help or count: without what was prescribed, and with who it is for masked. */
export const MaskedOrder = z.object({
  ...z.pick(MedicineOrder, {
    ...{ id: true, state: true, way: true, createdAt: true, changedAt: true, pharmacyName: true },
    ...{ goodsFen: true, deliveryFeeFen: true, totalFen: true, report: true },
  }).shape,
  patientName: z.string(),
  receiver: z.optional(z.object({ name: z.string(), phone: z.string(), region: z.string() })),
  grievances: z.array(Grievance),
  waybill: z.optional(z.string()),
  money: Money,
  steps: z.array(OrderStep),
});
export type MaskedOrder = z.infer<typeof MaskedOrder>;

/** 购药订单 of the hospital, newest first, or those in trouble on their way. */
export const listMasked = query({
  name: 'medicineOrder.listMasked',
  roles: ['support', 'finance', 'operations'],
  input: z.strictObject({ group: z.enum(['all', 'lost', 'returned']), cursor: Cursor }),
  output: z.object({ orders: z.array(MaskedOrder), nextCursor: NextCursor }),
  rejections: ['list.cursor_invalid'],
});

/** 补发 what was lost or came back: packs are held anew. */
export const resendOrder = command({
  name: 'medicineOrder.resend',
  roles: ['operations'],
  input: z.strictObject(ofOrder),
  output: Moved,
  rejections: ['medicineOrder.not_found', 'medicineOrder.not_now', 'stock.short'],
});

/** 退款 of what was lost or came back. */
export const refundOrder = command({
  name: 'medicineOrder.refund',
  roles: ['operations'],
  input: z.strictObject({ ...ofOrder, words: Words }),
  output: Moved,
  rejections: ['medicineOrder.not_found', 'medicineOrder.not_now'],
});

/** 处理售后: so much goes back, or nothing, with an answer that the patient reads. */
export const answerGrievance = command({
  name: 'medicineOrder.answerGrievance',
  roles: ['support'],
  input: z.strictObject({ ...ofOrder, fen: Fen.check(z.maximum(100_000_00)), words: Words }),
  output: Moved,
  rejections: ['medicineOrder.not_found', 'medicineOrder.no_grievance', 'medicineOrder.too_much'],
});
