import * as z from 'zod/mini';
import {
  AccountId,
  ConsultationId,
  DoctorId,
  DrugId,
  MedicineOrderId,
  PatientId,
  PrescriptionId,
  StaffId,
} from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Day, Instant } from '../../kernel/time';
import { DEPARTMENT_CODES } from '../department/departments';
import { Diagnosis } from '../diagnosis/code';
import { MAX_DIAGNOSES } from '../followUp/evidence';
import { Sex } from '../patient/patient';
import { Signed } from '../signature/signed';

/** 每张处方不得超过 5 种药品 (处方管理办法 第六条). */
export const MAX_DRUGS = 5;
/** 长期处方 reaches no further (长期处方管理规范(试行)). */
export const MAX_DAYS = 84;

/** 单次用量 in units of the form: 片, 粒, ml. Up to three decimals. */
export const DoseAmount = z
  .number()
  .check(z.positive(), z.maximum(1000))
  .check(z.refine((it) => Number.isInteger(Math.round(it * 1e6) / 1e3)));

/** 一味药 as the doctor orders it: nothing here is filled in by the software. */
export const OrderedLine = z.strictObject({
  drugId: DrugId,
  dose: DoseAmount,
  /** 用药途径 and 频次, from the curated tables. */
  route: z.string().check(z.maxLength(30)),
  frequency: z.string().check(z.maxLength(30)),
  days: z.int().check(z.minimum(1), z.maximum(MAX_DAYS)),
  packs: z.int().check(z.minimum(1), z.maximum(99)),
  /** 嘱托, for example 饭后. */
  note: z.optional(typedText(1, 50)),
});
export type OrderedLine = z.infer<typeof OrderedLine>;

/** What a doctor answers to a warning: the rule, and why the drug is given nevertheless. */
export const Override = z.strictObject({
  findingId: z.string().check(z.maxLength(200)),
  reason: typedText(5, 200),
});
export type Override = z.infer<typeof Override>;

/** 处方 as a doctor hands it in. */
export const PrescriptionDraft = z.strictObject({
  diagnoses: z.array(Diagnosis).check(z.minLength(1), z.maxLength(MAX_DIAGNOSES)),
  lines: z.array(OrderedLine).check(
    z.minLength(1),
    z.maxLength(MAX_DRUGS),
    z.refine((all) => new Set(all.map(({ drugId }) => drugId)).size === all.length),
  ),
  weightKg: z.optional(z.number().check(z.minimum(1), z.maximum(300))),
  /** Why more than a week. */
  longReason: z.optional(typedText(5, 200)),
  /** What the doctor found of the disease being stable, and taught: for more than four weeks. */
  assessment: z.optional(typedText(10, 500)),
  /** 有效天数: the day of issue, or up to three with a reason. */
  validDays: z.int().check(z.minimum(1), z.maximum(3)),
  validReason: z.optional(typedText(5, 200)),
  overrides: z.array(Override).check(z.maxLength(40)),
});
export type PrescriptionDraft = z.infer<typeof PrescriptionDraft>;

/** A drug as it was when it was prescribed: what the catalogue says afterwards does not change it. */
export const PrescribedDrug = z.object({
  id: DrugId,
  genericName: z.string(),
  tradeName: z.optional(z.string()),
  form: z.string(),
  /** 规格 as printed. */
  strength: z.string(),
  /** 包装: units in a pack, and what they are called. */
  pack: z.object({ units: z.number(), unitName: z.string(), packName: z.string() }),
  substances: z.array(
    z.object({
      atc: z.string(),
      name: z.string(),
      amount: z.optional(z.number()),
      unit: z.optional(z.string()),
    }),
  ),
  approvalNumber: z.string(),
  maker: z.string(),
  isRx: z.boolean(),
  isAntibacterial: z.boolean(),
  isCold: z.boolean(),
});
export type PrescribedDrug = z.infer<typeof PrescribedDrug>;

/** 一味药 of a prescription. */
export const PrescriptionLine = z.object({
  drug: PrescribedDrug,
  dose: z.number(),
  route: z.object({ code: z.string(), words: z.string() }),
  frequency: z.object({ code: z.string(), words: z.string(), timesPerDay: z.number() }),
  days: z.int(),
  packs: z.int(),
  note: z.optional(z.string()),
});
export type PrescriptionLine = z.infer<typeof PrescriptionLine>;

/** 合理用药提示 as it stood when the prescription was handed in, with what the doctor answered. */
export const StoredFinding = z.object({
  id: z.string(),
  severity: z.enum(['block', 'warn']),
  reason: z.string(),
  source: z.string(),
  answered: z.optional(z.string()),
});
export type StoredFinding = z.infer<typeof StoredFinding>;

/** 处方状态; see `lifecycle.ts`. */
export const PrescriptionState = z.enum(['submitted', 'returned', 'effective', 'used', 'voided', 'expired']);
export type PrescriptionState = z.infer<typeof PrescriptionState>;

/** 四查十对, each ticked by the pharmacist who reviews (处方管理办法 第三十七条). */
export const CHECKS = ['prescription', 'drug', 'incompatibility', 'rationality'] as const;

/** One thing that was said between pharmacist and doctor about a prescription. */
export const Remark = z.object({
  kind: z.enum(['question', 'answer', 'returned']),
  words: z.string(),
  at: Instant,
  /** Which version it is about. */
  version: z.int(),
  by: z.string(),
});
export type Remark = z.infer<typeof Remark>;

/** 处方 as stored, one row for all its versions; what was said and changed stands in `remarks` and in the trail. */
export const Prescription = z.object({
  id: PrescriptionId,
  consultationId: ConsultationId,
  accountId: AccountId,
  patientId: PatientId,
  patient: z.object({
    name: z.string(),
    sex: Sex,
    bornOn: Day,
    weightKg: z.optional(z.number()),
    guardianName: z.optional(z.string()),
  }),
  doctorId: DoctorId,
  doctorAccountId: z.optional(AccountId),
  doctorName: z.string(),
  hospital: z.string(),
  departmentCode: z.enum(DEPARTMENT_CODES),
  diagnoses: z.array(Diagnosis),
  lines: z.array(PrescriptionLine),
  reasons: z.object({
    long: z.optional(z.string()),
    assessment: z.optional(z.string()),
    valid: z.optional(z.string()),
  }),
  findings: z.array(StoredFinding),
  /** Versions of the tables that it was checked against. */
  rules: z.string(),
  /** 1 for the first, one more with each correction. */
  version: z.int(),
  /** SHA-256 of the document that was handed in; see `document.ts`. */
  sha256: z.string(),
  state: PrescriptionState,
  /** 开具时间 of this version. */
  issuedAt: Instant,
  /** Not used by then, it is void by itself. */
  validUntil: Instant,
  /** Who has it on the desk, and until when. */
  claim: z.optional(z.object({ by: StaffId, until: Instant })),
  /** A question of the pharmacist that the doctor has not answered. */
  hasQuestion: z.boolean(),
  remarks: z.array(Remark),
  /** 购药订单 that it was claimed for: no other can be made while that one goes on. */
  orderId: z.optional(MedicineOrderId),
  /** The doctor's signature of this version; older rows have none. */
  signed: z.optional(Signed),
  approved: z.optional(z.object({ by: StaffId, name: z.string(), at: Instant, signed: z.optional(Signed) })),
  ended: z.optional(z.object({ at: Instant, words: z.optional(z.string()) })),
});
export type Prescription = z.infer<typeof Prescription>;
