import * as z from 'zod/mini';
import { typedText } from '../../kernel/text';

/** Why a case does not belong online, as a closed list; the doctor's own words stand beside it. */
export const TerminationReason = z.enum([
  'first_visit',
  'no_evidence',
  'changed',
  'examination_needed',
  'beyond_online',
  'other',
]);
export type TerminationReason = z.infer<typeof TerminationReason>;

/** By when the patient should be seen by a doctor in person. */
export const Urgency = z.enum(['now', 'today', 'within_days']);
export type Urgency = z.infer<typeof Urgency>;

/** 终止并转线下 as a doctor orders it: why, how soon, and where to go. */
export const TerminationOrder = z.strictObject({
  reason: TerminationReason,
  urgency: Urgency,
  /** What the doctor tells the patient. */
  words: typedText(1, 500),
  /** The nearest suitable institution and its department, in the doctor's words. */
  institution: typedText(1, 100),
});
export type TerminationOrder = z.infer<typeof TerminationOrder>;

/** 终止并转线下 as it stands in a case; the hospital ends those of a doctor who may not go on. */
export const Termination = z.strictObject({
  ...TerminationOrder.shape,
  reason: z.enum([...TerminationReason.options, 'doctor_stopped']),
});
export type Termination = z.infer<typeof Termination>;

/** The reason as the patient reads it: about the illness and the law, never about somebody's failure. */
export const reasonText: Record<Termination['reason'], string> = {
  first_visit: '首诊需要到医院当面看',
  no_evidence: '没有看到线下医院的明确诊断，需要先到医院看',
  changed: '病情有变化，需要当面看',
  examination_needed: '需要当面检查或化验',
  beyond_online: '这种情况不适合线上诊疗',
  other: '医生判断需要当面看',
  doctor_stopped: '医生暂时不能继续接诊',
};

/** How soon, in words to act on. */
export const urgencyText: Record<Urgency, string> = {
  now: '请现在就去',
  today: '请今天之内去',
  within_days: '请这几天去',
};
