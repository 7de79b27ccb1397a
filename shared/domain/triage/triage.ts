import * as z from 'zod/mini';
import { AccountId, ConsultationId, PatientId, TriageId } from '../../kernel/ids';
import { Instant } from '../../kernel/time';
import { DEPARTMENT_CODES } from '../department/departments';
import { RED_FLAG_ACTIONS, RED_FLAG_CATEGORIES } from './redFlags/rule';

/** How somebody told it. */
export const ToldBy = z.enum(['typed', 'voice']);
export type ToldBy = z.infer<typeof ToldBy>;

/** What triage comes to. `emergency` whenever a red flag is there, whatever department was found. */
export const TriageOutcome = z.enum(['emergency', 'answer', 'ask', 'abstain']);
export type TriageOutcome = z.infer<typeof TriageOutcome>;

/** What was said was no description of a complaint. */
export const TriageNote = z.enum(['empty', 'too_short', 'not_understood', 'not_medical', 'looks_for_doctor']);
export type TriageNote = z.infer<typeof TriageNote>;

/** An answer to a question that was asked. */
export const TriageAnswer = z.strictObject({
  questionId: z.string().check(z.minLength(1), z.maxLength(40)),
  optionId: z.string().check(z.minLength(1), z.maxLength(40)),
});
export type TriageAnswer = z.infer<typeof TriageAnswer>;

/** At most so many questions are asked. */
export const MAX_ANSWERS = 3;

/** Versions of everything that took part. */
export const TriageVersions = z.object({
  departmentModel: z.string(),
  lexicon: z.string(),
  questions: z.string(),
  redFlags: z.string(),
});
export type TriageVersions = z.infer<typeof TriageVersions>;

/** 红旗征 as it is kept: which rule, never the words. */
export const RaisedFlag = z.object({
  ruleId: z.string(),
  category: z.enum(RED_FLAG_CATEGORIES),
  action: z.enum(RED_FLAG_ACTIONS),
});
export type RaisedFlag = z.infer<typeof RaisedFlag>;

/** Red flags of a case: what was found in the complaint itself, with the words, and what triage had found before. */
export const CaseRedFlags = z.object({
  flags: z.array(z.object({ ...RaisedFlag.shape, evidence: z.array(z.string()) })),
  /** The person had read a warning and went on. */
  wentOn: z.boolean(),
  rules: z.string(),
  /** A clinician has signed these rules. */
  isSigned: z.boolean(),
});
export type CaseRedFlags = z.infer<typeof CaseRedFlags>;

/** 分诊 as stored: what came out and of which versions. The words themselves are not kept here. */
export const Triage = z.object({
  id: TriageId,
  accountId: AccountId,
  patientId: z.optional(PatientId),
  /** Whose key seals it: the person it is about, else the account. */
  ownerId: z.string(),
  toldBy: ToldBy,
  outcome: TriageOutcome,
  flags: z.array(RaisedFlag),
  suggested: z.array(z.object({ code: z.enum(DEPARTMENT_CODES), score: z.number() })),
  answers: z.array(TriageAnswer),
  note: z.optional(TriageNote),
  versions: TriageVersions,
  at: Instant,
  /** The person has read the warning and goes on. */
  goneOnAt: z.optional(Instant),
  /** The case that came of it. */
  consultationId: z.optional(ConsultationId),
  /** Which department treated it in the end, and how it was closed. */
  closed: z.optional(
    z.object({
      departmentCode: z.enum(DEPARTMENT_CODES),
      /** The department that the doctor sent the person to, where they named one. */
      referredTo: z.optional(z.enum(DEPARTMENT_CODES)),
      disposition: z.string(),
      at: Instant,
    }),
  ),
});
export type Triage = z.infer<typeof Triage>;
