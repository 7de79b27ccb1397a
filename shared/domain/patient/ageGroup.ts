import * as z from 'zod/mini';
import { ageYears } from '../../kernel/time';
import { GUARDIAN_UNTIL_YEARS } from './standing';

/** Ages at which a doctor looks twice: 儿童 under 14, 老年人 from 65 on (国家基本公共卫生服务规范). */
export const AgeGroup = z.enum(['child', 'elder']);
export type AgeGroup = z.infer<typeof AgeGroup>;

const ELDER_FROM_YEARS = 65;

/** 年龄段 of somebody born on a day, at an instant; undefined in between. */
export function ageGroupOf(bornOn: string, at: number): AgeGroup | undefined {
  const age = ageYears(bornOn, at);
  if (age < GUARDIAN_UNTIL_YEARS) return 'child';
  return age >= ELDER_FROM_YEARS ? 'elder' : undefined;
}
