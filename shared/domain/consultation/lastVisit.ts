import * as z from 'zod/mini';
import { Instant } from '../../kernel/time';
import { Disposition, dispositionText } from '../record/disposition';

/** 上次就诊: when it ended, and how; without a disposition it was sent on to a hospital. */
export const LastVisit = z.object({ endedAt: Instant, disposition: z.optional(Disposition) });
export type LastVisit = z.infer<typeof LastVisit>;

/** What a case that is over says of itself; undefined where no doctor saw it to an end. */
export function lastVisitOf(ended: {
  readonly state: string;
  readonly endedAt?: number | undefined;
  readonly disposition?: Disposition | undefined;
}): LastVisit | undefined {
  const { state, endedAt, disposition } = ended;
  if (endedAt === undefined || (state !== 'completed' && state !== 'terminated')) return undefined;
  return { endedAt, ...(disposition && { disposition }) };
}

/** 结果 of it in a few words. */
export const outcomeText = ({ disposition }: LastVisit): string =>
  disposition ? dispositionText(disposition) : '已转线下';
