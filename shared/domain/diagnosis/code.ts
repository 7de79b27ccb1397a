import * as z from 'zod/mini';
import { CodeListId, StaffId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Instant } from '../../kernel/time';

/** 疾病诊断编码: ICD-10 as 国家临床版 2.0 extends it, for example `I10.x00`, `B37.301+N77.1*`, `C81.001M96590/3`. */
export const DiagnosisCode = z.string().check(z.regex(/^[A-Z]\d{2}[0-9A-Zx.+*/]{0,21}$/));
export type DiagnosisCode = z.infer<typeof DiagnosisCode>;

/** 诊断: a code with the name it has in the list it was taken from. */
export const Diagnosis = z.strictObject({ code: DiagnosisCode, name: typedText(1, 100) });
export type Diagnosis = z.infer<typeof Diagnosis>;

/** Rows sent and stored together. */
export const ROWS_PER_PART = 2_000;
/** The longest list that is taken; the national one has 35,862 rows. */
export const MAX_PARTS = 30;

/** How a list of codes stands: being sent, whole, the one in use, or replaced by another. */
export const CodeListState = z.enum(['loading', 'whole', 'in_force', 'replaced']);
export type CodeListState = z.infer<typeof CodeListState>;

/** 诊断编码表 as stored, without its rows. */
export const CodeList = z.object({
  id: CodeListId,
  /** 名称和版本 as on its title page. */
  title: z.string(),
  /** Who published it. */
  source: z.string(),
  state: CodeListState,
  /** Rows in each part that has come, by its number. */
  parts: z.record(z.string(), z.int()),
  partCount: z.int(),
  createdAt: Instant,
  by: StaffId,
  inForceAt: z.optional(Instant),
  inForceBy: z.optional(StaffId),
  reason: z.optional(z.string()),
});
export type CodeList = z.infer<typeof CodeList>;

/** Rows of a list, one string for all: `code⇥initials⇥name` a line. */
export const CodePart = z.object({ id: z.string(), listId: CodeListId, n: z.int(), rows: z.string() });
export type CodePart = z.infer<typeof CodePart>;

/** The id of a part, so that sending it again writes the same row. */
export const partIdOf = (listId: CodeListId, n: number): string => `${listId}.${n}`;

/** Rows that have come so far. */
export const rowCount = ({ parts }: CodeList): number =>
  Object.values(parts).reduce((sum, rows) => sum + rows, 0);
