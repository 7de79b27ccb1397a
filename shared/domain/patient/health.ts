import * as z from 'zod/mini';
import { Instant } from '../../kernel/time';
import { Told, type Complaint } from '../consultation/complaint';

/** What of a person stays from one complaint to the next: 既往史, 过敏史, 正在用的药. */
export const HealthFacts = z.strictObject({ history: Told, allergies: Told, medicines: Told });
export type HealthFacts = z.infer<typeof HealthFacts>;

/** 健康档案: what was told last. A doctor reads it in the complaint, where it was told anew. */
export const HealthProfile = z.object({ ...HealthFacts.shape, savedAt: Instant });
export type HealthProfile = z.infer<typeof HealthProfile>;

/** The profile as this complaint tells it. */
export const profileOf = (
  { history, allergies, medicines }: Pick<Complaint, 'history' | 'allergies' | 'medicines'>,
  now: number,
): HealthProfile => ({ history, allergies, medicines, savedAt: now });
