import * as z from 'zod/mini';
import { Instant } from '../../kernel/time';
import { canonicalJson } from '../../kernel/canonical';
import { Told, type Complaint } from '../consultation/complaint';

/** What of a person stays from one complaint to the next: 既往史, 过敏史, 正在用的药, of women 孕产史. */
export const HealthFacts = z.strictObject({
  history: Told,
  allergies: Told,
  medicines: Told,
  pregnancies: z.optional(Told),
});
export type HealthFacts = z.infer<typeof HealthFacts>;

/** 健康档案: what was told last. A doctor reads it in the complaint, where it was told anew. */
export const HealthProfile = z.object({ ...HealthFacts.shape, savedAt: Instant });
export type HealthProfile = z.infer<typeof HealthProfile>;

/** The profile as it is told now. */
export const profileOf = (
  {
    history,
    allergies,
    medicines,
    pregnancies,
  }: Pick<Complaint, 'history' | 'allergies' | 'medicines' | 'pregnancies'>,
  now: number,
): HealthProfile => ({
  ...{ history, allergies, medicines, savedAt: now },
  ...(pregnancies && { pregnancies }),
});

/** True when the profile has been saved anew, in other words, since it was read: what another phone has told of an allergy is seen before it goes. */
export function isOlder(
  facts: HealthFacts,
  stored: HealthProfile | undefined,
  readAt: number | undefined,
): boolean {
  if (!stored || stored.savedAt === readAt) return false;
  const { savedAt: _, ...told } = stored;
  return canonicalJson(told) !== canonicalJson(facts);
}

/** The complaint with what the profile alone knows. */
export function withPregnancies(complaint: Complaint, profile: HealthProfile | undefined): Complaint {
  const { pregnancies: _, ...told } = complaint;
  return profile?.pregnancies ? { ...told, pregnancies: profile.pregnancies } : told;
}
