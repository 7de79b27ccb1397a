import * as z from 'zod/mini';
import { DoctorId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Instant } from '../../kernel/time';
import { RecordDraftBody } from './record';

/** Templates and phrases that one doctor, or the hospital, keeps. */
export const MAX_TEMPLATES = 20;
export const MAX_PHRASES = 60;

/** A part of a record by name. */
export const RecordPart = z.enum([
  'chiefComplaint',
  'presentIllness',
  'pastHistory',
  'allergies',
  'impression',
  'plan',
]);
export type RecordPart = z.infer<typeof RecordPart>;

/** 病历模板: how a record of a kind begins. It fills nothing by itself: a doctor puts it in and writes on. */
export const RecordTemplate = z
  .strictObject({ title: typedText(1, 30), body: RecordDraftBody })
  .check(z.refine(({ body }) => Object.values(body).some((text) => text !== ''), { path: ['body'] }));
export type RecordTemplate = z.infer<typeof RecordTemplate>;

/** 病历常用语 of one part. */
export const RecordPhrase = z.strictObject({ part: RecordPart, text: typedText(1, 300) });
export type RecordPhrase = z.infer<typeof RecordPhrase>;

const isOnce =
  <Item>(keyOf: (item: Item) => string) =>
  (all: readonly Item[]) =>
    new Set(all.map(keyOf)).size === all.length;

/** Templates with a title each. */
export const RecordTemplates = z
  .array(RecordTemplate)
  .check(z.maxLength(MAX_TEMPLATES), z.refine(isOnce(({ title }) => title)));
/** Phrases, in one part each once. */
export const RecordPhrases = z
  .array(RecordPhrase)
  .check(z.maxLength(MAX_PHRASES), z.refine(isOnce(({ part, text }) => `${part} ${text}`)));

/** The row of the templates that every doctor of the hospital sees. */
export const HOSPITAL_TEXTS = 'hospital';

/** 病历模板和常用语 as stored: one row a doctor, and one of the hospital. */
export const RecordTexts = z.object({
  id: z.union([DoctorId, z.literal(HOSPITAL_TEXTS)]),
  templates: RecordTemplates,
  phrases: RecordPhrases,
  savedAt: Instant,
});
export type RecordTexts = z.infer<typeof RecordTexts>;
