import * as z from 'zod/mini';
import type { Review } from './review';

/** 评分 of a doctor: how many shown reviews, and the sum of their 满意度. */
export const Rating = z.object({ count: z.int(), satisfactionSum: z.int() });
export type Rating = z.infer<typeof Rating>;

const NONE: Rating = { count: 0, satisfactionSum: 0 };

/** Where the average begins, and how many reviews that beginning weighs. Chosen by hand, not measured. */
const PRIOR = { satisfaction: 4, weight: 10 };

/** The rating with this review counted in (`+1`) or out (`-1`). */
export const counted = (
  rating: Rating | undefined,
  { satisfaction }: Pick<Review, 'satisfaction'>,
  sign: 1 | -1,
): Rating => {
  const { count, satisfactionSum } = rating ?? NONE;
  return { count: count + sign, satisfactionSum: satisfactionSum + sign * satisfaction };
};

/** 平均满意度, drawn towards the beginning while there are few: three fives do not outdo three hundred good ones. */
export const shrunk = ({ count, satisfactionSum }: Rating): number =>
  (PRIOR.satisfaction * PRIOR.weight + satisfactionSum) / (PRIOR.weight + count);
