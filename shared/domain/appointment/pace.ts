import * as z from 'zod/mini';
import type { Consultation } from '../consultation/consultation';

/** 预计等待, a range in minutes. */
export const ExpectedWait = z.object({ fromMinutes: z.int(), toMinutes: z.int() });
export type ExpectedWait = z.infer<typeof ExpectedWait>;

/** With fewer cases nothing can be said. */
const LEAST_CASES = 5;
const MINUTE = 60_000;

/**
 * How long the head of the queue waited each time, from accepted cases: from the accepting before (or from paying, when
 * nobody was ahead) to its own.
 */
function paceOf(cases: readonly Pick<Consultation, 'waitingSince' | 'acceptedAt'>[]): number[] {
  const accepted = cases
    .flatMap(({ waitingSince, acceptedAt }) =>
      waitingSince === undefined || acceptedAt === undefined ? [] : [{ waitingSince, acceptedAt }],
    )
    .sort((a, b) => a.acceptedAt - b.acceptedAt);
  return accepted.map(({ waitingSince, acceptedAt }, i) =>
    Math.max(0, acceptedAt - Math.max(waitingSince, accepted[i - 1]?.acceptedAt ?? waitingSince)),
  );
}

/** The value below which this share of them lies. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

/**
 * 预计等待 of the one with so many ahead, by the doctor's own measured pace: the middle half of it, for everybody ahead and
 * for oneself. Undefined while too little is known: then nothing is said.
 */
export function expectedWait(
  ahead: number,
  recent: readonly Pick<Consultation, 'waitingSince' | 'acceptedAt'>[],
): ExpectedWait | undefined {
  const pace = paceOf(recent).sort((a, b) => a - b);
  if (pace.length < LEAST_CASES) return undefined;
  const minutes = (share: number) => Math.max(1, Math.ceil(((ahead + 1) * quantile(pace, share)) / MINUTE));
  return { fromMinutes: minutes(0.25), toMinutes: Math.max(minutes(0.25) + 1, minutes(0.75)) };
}
