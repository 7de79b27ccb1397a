import * as z from 'zod/mini';
import { Fen } from '../../kernel/money';
import { ok, reject, type Result } from '../../kernel/result';
import type { Channel } from '../consultation/consultation';
import type { Doctor, Title, Visits } from '../doctor/doctor';
import { APPOINTMENT_RULES } from './appointment';
import { Tier, type BooksTime } from './tier';

/** 服务条款: what one tier costs and promises. Copied into the case when it is ordered. */
export const Terms = z.object({
  tier: Tier,
  feeFen: Fen,
  /** Accepted by then after paying, or after the booked time; otherwise the fee goes back whole, by itself. */
  promiseMinutes: z.int(),
  /** How long a visit lasts, or a talk in writing stays open. */
  minutes: z.optional(z.int()),
  /** How many questions a patient may send. */
  rounds: z.optional(z.int()),
});
export type Terms = z.infer<typeof Terms>;

const HOUR = 60;

/** 值班快问 as it ships; the hospital sets its own price (`quickTermsOf`). */
export const QUICK_TERMS: Terms = {
  tier: 'quick',
  feeFen: 990,
  promiseMinutes: 15,
  minutes: 24 * HOUR,
  rounds: 10,
};

/** A named doctor's talk in writing stays open so long. */
const NAMED_MINUTES = 48 * HOUR;

/** What the hospital lets a doctor ask for a visit. Both ends are allowed. */
export const VISIT_LIMITS: Record<
  BooksTime,
  { readonly feeFen: Limit; readonly minutes: readonly number[] }
> = {
  voice: { feeFen: { least: 500, most: 50_000 }, minutes: [10, 15, 20, 30] },
  video: { feeFen: { least: 500, most: 80_000 }, minutes: [10, 15, 20, 30] },
  expert: { feeFen: { least: 5_000, most: 200_000 }, minutes: [15, 20, 30, 45] },
};
type Limit = { readonly least: number; readonly most: number };

/** 专家: these titles may offer an expert's visit. */
export const EXPERT_TITLES: readonly Title[] = ['chief', 'associate_chief'];

/** 专家 by voice would be no expert's visit. */
export const CHANNEL_OF: Record<Tier, Channel> = {
  quick: 'text',
  named: 'text',
  team: 'text',
  voice: 'voice',
  video: 'video',
  expert: 'video',
};

/** What this doctor's tier costs and promises; undefined when it is not offered. */
export function termsOf(tier: Exclude<Tier, 'quick' | 'team'>, doctor: Doctor): Terms | undefined {
  if (tier === 'named') {
    const { feeFen, promiseMinutes, rounds } = doctor.text;
    return { tier, feeFen, promiseMinutes, minutes: NAMED_MINUTES, ...(rounds !== undefined && { rounds }) };
  }
  const service = doctor.visits?.[tier];
  return service && { tier, promiseMinutes: APPOINTMENT_RULES.doctorGraceMinutes, ...service };
}

/** 设置预约服务 for what is ordered from now on. */
export function setVisits(
  doctor: Doctor,
  visits: Visits,
): Result<Doctor, 'tier.title_too_low' | 'price.out_of_limits' | 'visit.minutes_not_offered'> {
  if (visits.expert && !EXPERT_TITLES.includes(doctor.title)) return reject('tier.title_too_low');
  for (const tier of ['voice', 'video', 'expert'] as const) {
    const service = visits[tier];
    if (!service) continue;
    const { feeFen, minutes } = VISIT_LIMITS[tier];
    if (service.feeFen < feeFen.least || service.feeFen > feeFen.most) return reject('price.out_of_limits');
    if (!minutes.includes(service.minutes)) return reject('visit.minutes_not_offered');
  }
  return ok({ ...doctor, visits });
}
