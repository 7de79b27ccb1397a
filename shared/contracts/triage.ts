import * as z from 'zod/mini';
import { DEPARTMENT_CODES } from '../domain/department/departments';
import { Sex } from '../domain/patient/patient';
import { DoctorCard } from '../domain/doctor/doctor';
import { RED_FLAG_ACTIONS, RED_FLAG_CATEGORIES } from '../domain/triage/redFlags/rule';
import {
  MAX_ANSWERS,
  ToldBy,
  TriageAnswer,
  TriageNote,
  TriageOutcome,
  TriageVersions,
} from '../domain/triage/triage';
import { TypedCode, TypedPassword } from '../domain/staff/staff';
import { RuleSetState, Verdict } from '../domain/triage/ruleReview';
import { command, query } from '../kernel/contract';
import { PatientId, TriageId } from '../kernel/ids';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';

/** A warning as the screen shows it. */
export const FlagView = z.object({
  ruleId: z.string(),
  category: z.enum(RED_FLAG_CATEGORIES),
  action: z.enum(RED_FLAG_ACTIONS),
  /** The person's own words. */
  evidence: z.array(z.string()),
  /** What to do now, in one sentence. */
  sentence: z.string(),
  phones: z.array(z.string()),
});
export type FlagView = z.infer<typeof FlagView>;

/** A department with the words that led there. */
export const SuggestionView = z.object({
  code: z.enum(DEPARTMENT_CODES),
  name: z.string(),
  score: z.number(),
  words: z.array(z.string()),
});
export type SuggestionView = z.infer<typeof SuggestionView>;

export const TriageView = z.object({
  /** Absent when nothing was kept: a visitor, or somebody without the consent to health data. */
  triageId: z.optional(TriageId),
  outcome: TriageOutcome,
  redFlags: z.array(FlagView),
  departments: z.array(SuggestionView),
  question: z.optional(
    z.object({
      id: z.string(),
      text: z.string(),
      options: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
  note: z.optional(TriageNote),
  versions: TriageVersions,
});
export type TriageView = z.infer<typeof TriageView>;

/** What somebody says of a person who is not registered yet. */
const ToldOfPerson = z.strictObject({
  age: z.optional(z.number().check(z.minimum(0), z.maximum(120))),
  sex: z.optional(Sex),
  pregnancyWeeks: z.optional(z.int().check(z.minimum(1), z.maximum(43))),
});

/**
 * 智能分诊: an emergency first, then the department, and why. Answering its question is asking again with the answer.
 * It names no diagnosis. The words are not kept; what came out is, for a patient who has agreed to it.
 */
export const assessTriage = command({
  name: 'triage.assess',
  roles: ['visitor', 'patient'],
  input: z.strictObject({
    text: typedText(0, 1000),
    toldBy: ToldBy,
    /** Whom it is about; without one, `person` says what is known. */
    patientId: z.optional(PatientId),
    person: z.optional(ToldOfPerson),
    answers: z.array(TriageAnswer).check(z.maxLength(MAX_ANSWERS)),
    /** The triage that is going on. */
    triageId: z.optional(TriageId),
  }),
  output: TriageView,
  rejections: ['patient.not_found', 'triage.not_found'],
});

/**
 * 换个说法: the question that was asked, said otherwise by a language model where the hospital has switched one on. It is
 * told the question alone, nothing of any patient; `text` is absent on any doubt, and the question stays as written.
 */
export const rephraseQuestion = query({
  name: 'triage.rephrase',
  roles: ['visitor', 'patient'],
  input: z.strictObject({ questionId: z.string().check(z.minLength(1), z.maxLength(40)) }),
  output: z.object({ isOn: z.boolean(), text: z.optional(z.string()) }),
  rejections: [],
});

/** 已了解，仍要继续: after a warning; the doctor will see it. */
export const goOnWithTriage = command({
  name: 'triage.goOn',
  roles: ['patient'],
  input: z.strictObject({ triageId: TriageId }),
  output: z.object({ triageId: TriageId }),
  rejections: ['triage.not_found', 'triage.no_warning'],
});

/** Why a doctor stands where they stand, for the screen to print. */
export const OrderReasonView = z.discriminatedUnion('code', [
  z.object({ code: z.literal('grassroots_first') }),
  z.object({ code: z.literal('fits'), words: z.array(z.string()) }),
  z.object({ code: z.literal('promise'), minutes: z.int() }),
  z.object({ code: z.literal('queue'), waiting: z.int() }),
  z.object({ code: z.literal('rating'), stars: z.number(), reviews: z.int() }),
]);
export type OrderReasonView = z.infer<typeof OrderReasonView>;

/** 医生推荐: who is on duty in a department, at most 20, in the order of the published rule, each with why. Keeps nothing. */
export const listDoctorsForTriage = query({
  name: 'triage.listDoctors',
  roles: ['visitor', 'patient'],
  input: z.strictObject({
    departmentCode: z.enum(DEPARTMENT_CODES),
    text: typedText(0, 1000),
    patientId: z.optional(PatientId),
    person: z.optional(ToldOfPerson),
  }),
  output: z.object({
    doctors: z.array(z.object({ doctor: DoctorCard, reasons: z.array(OrderReasonView) })),
    /** False: the directory of the department has more. */
    isWhole: z.boolean(),
    rule: z.object({ version: z.string(), sentences: z.array(z.string()) }),
  }),
  rejections: ['patient.not_found'],
});

/** A version of the red-flag rules, and how its review stands. */
export const RuleSetView = z.object({
  version: z.string(),
  sha256: z.string(),
  state: RuleSetState,
  rules: z.int(),
  approved: z.int(),
  objected: z.int(),
  signedAt: z.optional(Instant),
  inForceAt: z.optional(Instant),
  reason: z.optional(z.string()),
  /** Its data is no longer what was reviewed: it can be neither signed nor used as signed. */
  isChanged: z.boolean(),
});
export type RuleSetView = z.infer<typeof RuleSetView>;

/** A rule as a clinician reads it. */
export const RuleView = z.object({
  id: z.string(),
  category: z.enum(RED_FLAG_CATEGORIES),
  action: z.enum(RED_FLAG_ACTIONS),
  name: z.string(),
  pattern: z.string(),
  advice: z.string(),
  source: z.string(),
  verdict: z.optional(Verdict),
  note: z.optional(z.string()),
});
export type RuleView = z.infer<typeof RuleView>;

const version = z.string().check(z.minLength(1), z.maxLength(60));

/** 分诊规则 that are shipped, newest first: few, so no pages. */
export const listRuleSets = query({
  name: 'triage.listRuleSets',
  roles: ['quality', 'operations', 'auditor'],
  input: z.strictObject({}),
  output: z.object({
    versions: z.array(RuleSetView),
    inForce: z.object({ version: z.string(), isSigned: z.boolean() }),
  }),
  rejections: [],
});

/** The rules of a version, 50 a page. */
export const getRuleSet = query({
  name: 'triage.getRuleSet',
  roles: ['quality', 'operations', 'auditor'],
  input: z.strictObject({ version, from: z.int().check(z.minimum(0), z.maximum(10_000)) }),
  output: z.object({ ruleSet: RuleSetView, rules: z.array(RuleView), next: z.optional(z.int()) }),
  rejections: ['rules.not_found'],
});

/** 逐条审阅规则. */
export const reviewRedFlagRule = command({
  name: 'triage.reviewRule',
  roles: ['quality'],
  input: z.strictObject({
    version,
    ruleId: z.string().check(z.minLength(1), z.maxLength(60)),
    verdict: Verdict,
    note: z.optional(typedText(5, 500)),
  }),
  output: RuleSetView,
  rejections: [
    'rules.not_found',
    'rules.changed',
    'rules.rule_not_found',
    'rules.signed',
    'rules.note_missing',
  ],
});

/** 签署规则版本, with both factors, as grave deeds are. */
export const signRuleSet = command({
  name: 'triage.signRuleSet',
  roles: ['quality'],
  input: z.strictObject({ version, password: TypedPassword, code: TypedCode }),
  output: RuleSetView,
  rejections: [
    'rules.not_found',
    'rules.changed',
    'rules.signed',
    'rules.not_reviewed',
    'rules.objected',
    'staff.wrong_credentials',
    'staff.locked',
  ],
});

/** 切换规则版本: to one that was signed. */
export const switchRuleSet = command({
  name: 'triage.switchRuleSet',
  roles: ['quality'],
  input: z.strictObject({ version, reason: typedText(5, 500) }),
  output: RuleSetView,
  rejections: ['rules.not_found', 'rules.changed', 'rules.not_signed', 'rules.in_force'],
});

const Agreement = z.object({ n: z.int(), top1: z.int(), top3: z.int() });
/** Rows of at least five cases; `few` is how many cases stand in the rows that are not told. */
const enough = <Row extends z.core.$ZodType>(row: Row) => z.object({ rows: z.array(row), few: z.int() });

/** 分诊吻合度: how often the department that treated was the first, or among the three, that triage had named. */
export const triageAgreement = query({
  name: 'triage.agreement',
  roles: ['quality', 'operations', 'auditor'],
  input: z.strictObject({
    /** Days back from now. */
    days: z.int().check(z.minimum(1), z.maximum(366)),
  }),
  output: z.object({
    /** Triages looked at, the newest first; `isWhole` is false when there were more. */
    counted: z.int(),
    isWhole: z.boolean(),
    outcomes: z.object({ emergency: z.int(), answer: z.int(), ask: z.int(), abstain: z.int() }),
    /** Warnings, and how many went on in spite of one. */
    warned: z.int(),
    wentOn: z.int(),
    /** Of those who were warned and treated here, how many the doctor sent to an emergency department or 120. */
    warnedClosed: z.object({ n: z.int(), urgent: z.int() }),
    closed: Agreement,
    byDepartment: enough(z.object({ code: z.enum(DEPARTMENT_CODES), ...Agreement.shape })),
    byVersion: enough(z.object({ version: z.string(), ...Agreement.shape })),
    /** Months of the triage by the Shanghai calendar, newest first. */
    byMonth: enough(z.object({ month: z.string(), ...Agreement.shape })),
  }),
  rejections: [],
});
