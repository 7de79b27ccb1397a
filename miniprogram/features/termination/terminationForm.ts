import * as z from 'zod/mini';
import { TerminationOrder, TerminationReason, Urgency } from '@shared/domain/consultation/termination';

/** What the doctor has filled in so far. */
export const TerminationForm = z.object({
  reason: z.optional(TerminationReason),
  urgency: z.optional(Urgency),
  words: z.string(),
  institution: z.string(),
});
export type TerminationForm = z.infer<typeof TerminationForm>;
export const EMPTY_FORM: TerminationForm = { words: '', institution: '' };

const WHAT_IS_MISSING: Record<keyof TerminationOrder, string> = {
  reason: '请选择原因',
  urgency: '请选择多快去医院',
  words: '请写给患者的话，1 到 500 字',
  institution: '请写建议去的医院和科室，1 到 100 字',
};
export type Problems = Partial<Record<keyof TerminationOrder, string>>;

/** The form as it may be sent, or what is wrong with it. */
export function terminationOf(
  form: TerminationForm,
): { readonly termination: TerminationOrder } | { readonly problems: Problems } {
  const parsed = TerminationOrder.safeParse(form);
  if (parsed.success) return { termination: parsed.data };
  const fields = parsed.error.issues.map(({ path }) => path[0] as keyof TerminationOrder);
  return { problems: Object.fromEntries(fields.map((field) => [field, WHAT_IS_MISSING[field]])) };
}
