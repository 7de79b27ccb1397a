import * as z from 'zod/mini';
import { DEPARTMENT_CODES } from '../domain/department/departments';
import { Sex } from '../domain/patient/patient';
import { RED_FLAG_ACTIONS, RED_FLAG_CATEGORIES } from '../domain/triage/redFlags/rule';
import {
  MAX_ANSWERS,
  ToldBy,
  TriageAnswer,
  TriageNote,
  TriageOutcome,
  TriageVersions,
} from '../domain/triage/triage';
import { command } from '../kernel/contract';
import { PatientId, TriageId } from '../kernel/ids';
import { typedText } from '../kernel/text';

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
    person: z.optional(
      z.strictObject({
        age: z.optional(z.number().check(z.minimum(0), z.maximum(120))),
        sex: z.optional(Sex),
        pregnancyWeeks: z.optional(z.int().check(z.minimum(1), z.maximum(43))),
      }),
    ),
    answers: z.array(TriageAnswer).check(z.maxLength(MAX_ANSWERS)),
    /** The triage that is going on. */
    triageId: z.optional(TriageId),
  }),
  output: TriageView,
  rejections: ['patient.not_found', 'triage.not_found'],
});

/** 已了解，仍要继续: after a warning; the doctor will see it. */
export const goOnWithTriage = command({
  name: 'triage.goOn',
  roles: ['patient'],
  input: z.strictObject({ triageId: TriageId }),
  output: z.object({ triageId: TriageId }),
  rejections: ['triage.not_found', 'triage.no_warning'],
});
