import * as z from 'zod/mini';
import { DrugId, DrugListId, StaffId } from '../../kernel/ids';
import { Fen } from '../../kernel/money';
import { typedText } from '../../kernel/text';
import { Instant } from '../../kernel/time';

/** 处方药, 甲类 and 乙类非处方药. */
export const RxClass = z.enum(['rx', 'otc_a', 'otc_b']);
export type RxClass = z.infer<typeof RxClass>;

/** 管理类别 as the hospital knows it; what nobody has said is `unknown`, and never safe. */
export const ControlClass = z.enum([
  ...['ordinary', 'narcotic', 'psychotropic', 'toxic', 'radioactive', 'precursor'],
  ...['vaccine', 'blood', 'hospital_made', 'unknown'],
] as const);
export type ControlClass = z.infer<typeof ControlClass>;

/** WHO ATC, fifth level: `C08CA01`; a higher level where WHO has no fifth. */
const AtcCode = z.string().check(z.regex(/^[A-V]\d{2}[A-Z]{1,2}(\d{2})?$/));

/** 成分, with how much of it is in one unit where that is known. */
export const Substance = z.strictObject({
  atc: AtcCode,
  name: typedText(1, 60),
  amount: z.optional(z.number().check(z.positive())),
  unit: z.optional(z.enum(['mg', 'IU'])),
});
export type Substance = z.infer<typeof Substance>;

/** 药品 of the catalogue, one pack of one maker. */
export const Drug = z.strictObject({
  id: DrugId,
  /** 通用名. */
  genericName: typedText(2, 60),
  /** 商品名. */
  tradeName: z.optional(typedText(1, 60)),
  /** 剂型: 片剂, 胶囊剂, 口服溶液剂. */
  form: typedText(1, 20),
  /** 规格 as printed: `5mg`. */
  strength: typedText(1, 60),
  substances: z.array(Substance).check(z.minLength(1), z.maxLength(12)),
  /** 包装: how many units (片, 粒, ml) one pack has. */
  pack: z.strictObject({
    units: z.number().check(z.positive(), z.maximum(10_000)),
    unitName: typedText(1, 6),
    packName: typedText(1, 6),
  }),
  /** 批准文号. */
  approvalNumber: typedText(4, 40),
  maker: typedText(2, 60),
  rxClass: RxClass,
  control: ControlClass,
  /** 贮藏; `label`: nothing is known here, it is as the pack says. */
  storage: z.enum(['room', 'cool', 'cold', 'label']),
  insurance: z.enum(['a', 'b', 'none']),
  /** 给药途径 that fit the form, codes of `routes.ts`. */
  routes: z.array(z.string().check(z.maxLength(30))).check(z.minLength(1), z.maxLength(10)),
  isAntibacterial: z.boolean(),
  priceFen: Fen,
  active: z.boolean(),
  /** Where these facts come from. */
  source: typedText(2, 200),
});
export type Drug = z.infer<typeof Drug>;

/** The longest catalogue that is read: 30,000 drugs in parts of 500. */
export const MAX_DRUG_PARTS = 60;

/** Drugs sent and stored together. */
export const DRUGS_PER_PART = 500;

/** How a catalogue stands: being sent, whole, the one in force, or replaced by another. */
export const DrugListState = z.enum(['loading', 'whole', 'in_force', 'replaced']);
export type DrugListState = z.infer<typeof DrugListState>;

/** 药品目录 as stored, without its drugs. Only the one in force is searched. */
export const DrugList = z.object({
  id: DrugListId,
  title: z.string(),
  source: z.string(),
  state: DrugListState,
  /** Drugs in each part that has come, by its number. */
  parts: z.record(z.string(), z.int()),
  partCount: z.int(),
  createdAt: Instant,
  by: StaffId,
  inForceAt: z.optional(Instant),
  inForceBy: z.optional(StaffId),
  reason: z.optional(z.string()),
});
export type DrugList = z.infer<typeof DrugList>;

/** Drugs of a list, one line of JSON each, with the initials it is found by. */
export const DrugPart = z.object({ id: z.string(), listId: DrugListId, n: z.int(), rows: z.string() });
export type DrugPart = z.infer<typeof DrugPart>;

/** The id of a part, so that sending it again writes the same row. */
export const drugPartIdOf = (listId: DrugListId, n: number): string => `${listId}.${n}`;

/** Drugs that have come so far. */
export const drugCount = ({ parts }: DrugList): number =>
  Object.values(parts).reduce((sum, rows) => sum + rows, 0);
