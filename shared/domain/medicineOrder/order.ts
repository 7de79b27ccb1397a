import * as z from 'zod/mini';
import {
  AccountId,
  ConsultationId,
  DrugId,
  MedicineOrderId,
  ParcelId,
  PatientId,
  PaymentId,
  PharmacyId,
  PrescriptionId,
  StaffId,
} from '../../kernel/ids';
import { Fen } from '../../kernel/money';
import { typedText } from '../../kernel/text';
import { Day, Instant } from '../../kernel/time';
import { Sex } from '../patient/patient';
import { TraceCode } from '../pharmacy/pack';
import { Region } from '../pharmacy/pharmacy';
import { BatchNo } from '../pharmacy/shelf';
import { RecallLevel } from '../pharmacy/recall';

/** 收货人 and where the medicine goes. */
export const Receiver = z.strictObject({
  name: typedText(1, 30),
  phone: z.string().check(z.regex(/^1\d{10}$/)),
  region: Region,
  detail: typedText(2, 100),
});
export type Receiver = z.infer<typeof Receiver>;

/** 一盒 that was packed. */
export const Packed = z.object({ batchNo: BatchNo, expiresOn: Day, code: TraceCode });
export type Packed = z.infer<typeof Packed>;

/** 一味药 of an order, as prescribed and as priced when it was ordered. */
export const OrderLine = z.object({
  drugId: DrugId,
  name: z.string(),
  strength: z.string(),
  maker: z.string(),
  packName: z.string(),
  /** Packs that were ordered. */
  packs: z.int(),
  priceFen: Fen,
  isCold: z.boolean(),
  /** 用法用量 as printed on the label. */
  usage: z.string(),
  /** 缺: packs that the pharmacy could not give; their price goes back. */
  short: z.int(),
  packed: z.array(Packed),
});
export type OrderLine = z.infer<typeof OrderLine>;

/** 订单状态; see `lifecycle.ts`. */
export const MedicineOrderState = z.enum([
  ...['awaiting_payment', 'paid', 'dispensing', 'checked', 'shipped', 'delivered'],
  ...['lost', 'returned', 'received', 'cancelled', 'refunded'],
] as const);
export type MedicineOrderState = z.infer<typeof MedicineOrderState>;

/** 订单轨迹: what happened when, and by whom. */
export const OrderStep = z.object({
  event: z.string(),
  state: MedicineOrderState,
  at: Instant,
  role: z.string(),
  /** Name of a person of pharmacy or hospital; the patient has none here. */
  name: z.optional(z.string()),
  words: z.optional(z.string()),
});
export type OrderStep = z.infer<typeof OrderStep>;

/** What a patient may complain of. 药品除质量原因外,一经售出不得退换 (药品经营质量管理规范). */
export const GrievanceKind = z.enum([
  'missing',
  'damaged',
  'wrong',
  'quality',
  'recalled',
  'changed_mind',
  'other',
]);
export type GrievanceKind = z.infer<typeof GrievanceKind>;

/** 售后申请 and what became of it. */
export const Grievance = z.object({
  n: z.int(),
  kind: GrievanceKind,
  words: z.string(),
  at: Instant,
  state: z.enum(['open', 'granted', 'refused']),
  answer: z.optional(z.string()),
  fen: z.optional(Fen),
  answeredAt: z.optional(Instant),
});
export type Grievance = z.infer<typeof Grievance>;

/** 召回 as an order knows it. */
export const OrderRecall = z.object({
  recallId: z.string(),
  drugId: DrugId,
  drugName: z.string(),
  batchNo: z.string(),
  level: RecallLevel,
  reason: z.string(),
  advice: z.string(),
  at: Instant,
});
export type OrderRecall = z.infer<typeof OrderRecall>;

const Hand = z.object({ by: StaffId, name: z.string(), at: Instant });

/** 购药订单 as stored. */
export const MedicineOrder = z.object({
  id: MedicineOrderId,
  /** Both absent: 非处方药, bought without a prescription and outside any case. */
  prescriptionId: z.optional(PrescriptionId),
  consultationId: z.optional(ConsultationId),
  accountId: AccountId,
  patientId: PatientId,
  patient: z.object({ name: z.string(), sex: Sex, bornOn: Day }),
  pharmacyId: PharmacyId,
  pharmacyName: z.string(),
  lines: z.array(OrderLine),
  way: z.enum(['delivery', 'pick_up']),
  receiver: z.optional(Receiver),
  /** 取药码, shown to the pharmacy when the medicine is fetched. */
  pickUpCode: z.optional(z.string()),
  goodsFen: Fen,
  deliveryFeeFen: Fen,
  totalFen: Fen,
  paymentId: PaymentId,
  state: MedicineOrderState,
  createdAt: Instant,
  payBy: Instant,
  changedAt: Instant,
  steps: z.array(OrderStep),
  /** 调配 and 核对: by two persons. */
  packer: z.optional(Hand),
  checker: z.optional(Hand),
  parcelId: z.optional(ParcelId),
  /** 发货信息 at WeChat: until it is there the money stays frozen. */
  report: z.optional(z.object({ state: z.enum(['due', 'done']), tries: z.int() })),
  recalls: z.array(OrderRecall),
  grievances: z.array(Grievance),
  /** Its person has asked for erasure: what law keeps of the sale no pharmacy opens any more. */
  restrictedAt: z.optional(Instant),
  /** When a timer must look at it again. */
  lookAt: z.optional(Instant),
});
export type MedicineOrder = z.infer<typeof MedicineOrder>;

/** What the system's steps on an order are written down under: its case, or the order itself where it has none. */
export const traceOf = ({
  id,
  consultationId,
}: Pick<MedicineOrder, 'id' | 'consultationId'>): ConsultationId | MedicineOrderId => consultationId ?? id;
