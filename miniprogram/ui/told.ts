import * as z from 'zod/mini';
import type { Told } from '@shared/domain/consultation/complaint';
import { cleanText, textLength } from '@shared/kernel/text';

/** What somebody knows of a thing, as chosen and typed so far. The text stays when another answer is chosen. */
export const ToldDraft = z.object({
  kind: z.optional(z.enum(['none', 'some', 'unknown'])),
  text: z.string(),
});
export type ToldDraft = z.infer<typeof ToldDraft>;

/** Characters that somebody may tell of one thing. */
export const MAX_TOLD = 500;

/** The three things of a person that must not be guessed, with how they are asked. */
export const TOLD_PARTS = [
  {
    part: 'history',
    label: '既往史',
    hint: '以前得过什么病、做过什么手术',
    placeholder: '如：高血压 5 年，2019 年阑尾手术',
  },
  {
    part: 'allergies',
    label: '过敏史',
    hint: '对药物、食物或其他东西过敏',
    placeholder: '如：青霉素，皮试阳性',
  },
  {
    part: 'medicines',
    label: '正在用的药',
    hint: '包括中药、保健品',
    placeholder: '如：氨氯地平，每天早上一片',
  },
] as const;

/** What is still missing or too long. */
export function toldProblem(told: ToldDraft): string | undefined {
  if (!told.kind) return '请选择一项，不清楚可以选“不清楚”';
  if (told.kind !== 'some') return undefined;
  const length = textLength(cleanText(told.text));
  if (length === 0) return '请写下具体情况';
  return length > MAX_TOLD ? `最多 ${MAX_TOLD} 字，请缩短一些` : undefined;
}

/** What is sent; undefined until something was chosen. */
export function toldOf({ kind, text }: ToldDraft): Told | undefined {
  if (!kind) return undefined;
  return kind === 'some' ? { kind, text: cleanText(text) } : { kind };
}

/** What was told before, to be looked over. */
export const toldDraftOf = (told: Told): ToldDraft => ({
  kind: told.kind,
  text: told.kind === 'some' ? told.text : '',
});
