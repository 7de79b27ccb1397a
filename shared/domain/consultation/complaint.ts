import * as z from 'zod/mini';
import { typedText } from '../../kernel/text';

/** What somebody knows of a thing that must not be guessed: nothing there, this, or not known. */
export const Told = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('some'), text: typedText(1, 500) }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type Told = z.infer<typeof Told>;

/** 起病时间, as people say it. */
export const Since = z.enum(['today', 'days_1_3', 'days_4_7', 'weeks_1_4', 'months_1_6', 'longer']);
export type Since = z.infer<typeof Since>;

/** 孕产情况; asked where it applies, see `asksPregnancy`. */
export const Pregnancy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('no') }),
  z.strictObject({ kind: z.literal('pregnant'), week: z.int().check(z.minimum(1), z.maximum(43)) }),
  z.strictObject({ kind: z.literal('possible') }),
  z.strictObject({ kind: z.literal('lactating') }),
]);
export type Pregnancy = z.infer<typeof Pregnancy>;

/** 病情描述: what the patient tells before the doctor is asked. */
export const Complaint = z.strictObject({
  /** 主诉 in the patient's own words. */
  chief: typedText(5, 1000),
  since: Since,
  /** 既往史. */
  history: Told,
  /** 过敏史. */
  allergies: Told,
  /** 正在用的药. */
  medicines: Told,
  pregnancy: z.optional(Pregnancy),
  /** 孕产史, brought along from 健康档案 by the server; whatever a client sends here counts for nothing. */
  pregnancies: z.optional(Told),
});
export type Complaint = z.infer<typeof Complaint>;

/** 孕产史 is asked of women from 10 years on, and stays when nothing more is to be expected. */
export const hasPregnancies = (sex: 'male' | 'female', age: number): boolean => sex === 'female' && age >= 10;

/** Pregnancy is asked of women from 10 to 60 years. */
export const asksPregnancy = (sex: 'male' | 'female', age: number): boolean =>
  sex === 'female' && age >= 10 && age <= 60;
