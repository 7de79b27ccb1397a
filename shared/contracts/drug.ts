import * as z from 'zod/mini';
import { Drug, DrugList, DRUGS_PER_PART, MAX_DRUG_PARTS } from '../domain/drug/drug';
import { TypedCode, TypedPassword } from '../domain/staff/staff';
import { Verdict } from '../domain/triage/ruleReview';
import { command, query } from '../kernel/contract';
import { DrugListId } from '../kernel/ids';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';

/** Matches shown at once: more are found by another letter, not by scrolling. */
export const DRUG_MATCHES = 20;

/** 药品 as a doctor finds it: without its price, so that none is chosen for it. */
export const DrugView = z.omit(Drug, { priceFen: true, active: true, source: true, control: true });
export type DrugView = z.infer<typeof DrugView>;

/** 搜索药品 in the catalogue in force, by generic name, trade name, pinyin or its initials. */
export const searchDrugs = query({
  name: 'drug.search',
  roles: ['doctor'],
  input: z.strictObject({ text: typedText(1, 50) }),
  output: z.object({
    drugs: z.array(DrugView).check(z.maxLength(DRUG_MATCHES)),
    /** The catalogue that was searched; absent while the hospital has put none in use. */
    list: z.optional(z.string()),
  }),
  rejections: [],
});

/** Differences of one kind that a preview shows; their number is told whole. */
export const DRUG_PREVIEW_ROWS = 50;

/** 药品目录 as the staff sees it, with who sent it and who put it in force. */
export const DrugListView = z.object({
  ...z.pick(DrugList, {
    ...{ id: true, title: true, source: true, state: true, partCount: true },
    ...{ createdAt: true, inForceAt: true, reason: true },
  }).shape,
  drugs: z.int(),
  partsCome: z.int(),
  byName: z.optional(z.string()),
  inForceByName: z.optional(z.string()),
});
export type DrugListView = z.infer<typeof DrugListView>;

const ofDrugList = { listId: DrugListId };

/** 导入药品目录, first step: its name, and in how many parts it comes. */
export const beginDrugList = command({
  name: 'drug.beginList',
  roles: ['operations'],
  input: z.strictObject({
    title: typedText(2, 100),
    source: typedText(2, 100),
    partCount: z.int().check(z.minimum(1), z.maximum(MAX_DRUG_PARTS)),
  }),
  output: DrugListView,
  rejections: [],
});

/** 导入药品目录, part by part in any order; a part sent again replaces itself. What may not be online is refused. */
export const addDrugs = command({
  name: 'drug.addDrugs',
  roles: ['operations'],
  input: z.strictObject({
    ...ofDrugList,
    part: z.int().check(z.minimum(0), z.maximum(MAX_DRUG_PARTS - 1)),
    drugs: z.array(Drug).check(z.minLength(1), z.maxLength(DRUGS_PER_PART)),
  }),
  output: DrugListView,
  rejections: [
    'drug_list.not_found',
    'drug_list.not_loading',
    'drug_list.part_unknown',
    'drug.not_online',
    'prescription.route_unknown',
  ],
});

const DrugName = z.object({ id: z.string(), name: z.string() });
const partOf = <Row extends z.ZodMiniType>(row: Row) =>
  z.object({ count: z.int(), first: z.array(row).check(z.maxLength(DRUG_PREVIEW_ROWS)) });

/** What becomes different when this catalogue takes the place of the one in force. */
export const previewDrugList = query({
  name: 'drug.previewList',
  roles: ['operations', 'pharmacist', 'quality'],
  input: z.strictObject(ofDrugList),
  output: z.object({
    list: DrugListView,
    /** Ids that stand in more than one part. */
    twice: z.array(z.string()).check(z.maxLength(DRUG_PREVIEW_ROWS)),
    added: partOf(DrugName),
    removed: partOf(DrugName),
    changed: partOf(z.object({ ...DrugName.shape, fact: z.string(), from: z.string(), to: z.string() })),
  }),
  rejections: ['drug_list.not_found', 'drug_list.not_whole'],
});

/** 启用药品目录: doctors search in it from now on; prescriptions keep each drug as it was ordered. */
export const useDrugList = command({
  name: 'drug.useList',
  roles: ['operations'],
  input: z.strictObject({ ...ofDrugList, reason: typedText(5, 500) }),
  output: DrugListView,
  rejections: [
    'drug_list.not_found',
    'drug_list.not_whole',
    'drug_list.in_force',
    'drug_list.drug_twice',
    'drug.not_online',
  ],
});

/** 药品目录的各个版本, newest first, 20 a page. */
export const listDrugLists = query({
  name: 'drug.listLists',
  roles: ['operations', 'pharmacist', 'quality', 'auditor'],
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({
    lists: z.array(DrugListView),
    nextCursor: z.optional(z.string()),
    /** What doctors search in today; absent while the hospital has put none in force. */
    inUse: z.optional(z.object({ title: z.string(), drugs: z.int() })),
  }),
  rejections: ['list.cursor_invalid'],
});

/** 合理用药规则 of the version that is shipped, and how its review stands. */
export const SafetyRulesView = z.object({
  version: z.string(),
  sha256: z.string(),
  state: z.enum(['open', 'signed']),
  rows: z.int(),
  approved: z.int(),
  objected: z.int(),
  signedAt: z.optional(Instant),
  signedByName: z.optional(z.string()),
  /** Its data is no longer what was reviewed: it cannot be signed, and counts as unsigned. */
  isChanged: z.boolean(),
});
export type SafetyRulesView = z.infer<typeof SafetyRulesView>;

/** A row as a clinician reads it, with what was said of it. */
const SafetyRowView = z.object({
  id: z.string(),
  table: z.string(),
  about: z.string(),
  severity: z.enum(['block', 'warn']),
  reason: z.string(),
  source: z.string(),
  on: z.string(),
  verdict: z.optional(Verdict),
  note: z.optional(z.string()),
});
export type SafetyRowView = z.infer<typeof SafetyRowView>;

/** Rows on one page, and at most said of at once. */
export const SAFETY_PAGE = 50;

/** 合理用药规则, 50 rows a page. */
export const getSafetyRules = query({
  name: 'drug.safetyRules',
  roles: ['quality', 'pharmacist', 'auditor'],
  input: z.strictObject({ from: z.int().check(z.minimum(0), z.maximum(10_000)) }),
  output: z.object({ set: SafetyRulesView, rows: z.array(SafetyRowView), next: z.optional(z.int()) }),
  rejections: [],
});

/** 审阅合理用药规则, some rows at a time. */
export const reviewSafetyRules = command({
  name: 'drug.reviewSafety',
  roles: ['quality'],
  input: z.strictObject({
    rowIds: z
      .array(z.string().check(z.minLength(1), z.maxLength(40)))
      .check(z.minLength(1), z.maxLength(SAFETY_PAGE)),
    verdict: Verdict,
    note: z.optional(typedText(5, 500)),
  }),
  output: SafetyRulesView,
  rejections: [
    'rules.not_found',
    'rules.changed',
    'rules.rule_not_found',
    'rules.signed',
    'rules.note_missing',
  ],
});

/** 签署合理用药规则, with both factors: from then on doctors are no longer told that nobody has signed. */
export const signSafetyRules = command({
  name: 'drug.signSafety',
  roles: ['quality'],
  input: z.strictObject({ password: TypedPassword, code: TypedCode }),
  output: SafetyRulesView,
  rejections: [
    ...([
      'rules.not_found',
      'rules.changed',
      'rules.signed',
      'rules.not_reviewed',
      'rules.objected',
    ] as const),
    ...(['staff.wrong_credentials', 'staff.locked'] as const),
  ],
});
