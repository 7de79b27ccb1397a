import * as z from 'zod/mini';
import { Diagnosis } from '@shared/domain/diagnosis/code';
import { cleanText, textLength } from '@shared/kernel/text';
import type { Verdict } from './service';

/** 认定 as it stands on the form. */
export const VerdictForm = z.object({
  kind: z.optional(z.enum(['confirmed', 'more_needed', 'not_follow_up'])),
  diagnoses: z.array(Diagnosis),
  words: z.string(),
});
export type VerdictForm = z.infer<typeof VerdictForm>;

export const EMPTY_VERDICT: VerdictForm = { diagnoses: [], words: '' };

export type Problems = { readonly kind?: string; readonly diagnoses?: string; readonly words?: string };

/** The verdict to send, or what is missing. */
export function verdictOf({ kind, diagnoses, words }: VerdictForm): Verdict | { problems: Problems } {
  if (!kind) return { problems: { kind: '请选择一项' } };
  if (kind === 'confirmed')
    return diagnoses.length > 0 ? { kind, diagnoses } : { problems: { diagnoses: '请写下材料上的诊断' } };
  const told = cleanText(words);
  const length = textLength(told);
  if (length < 2) return { problems: { words: '请告诉患者原因' } };
  return length > 200 ? { problems: { words: '最多 200 字，请缩短' } } : { kind, words: told };
}
