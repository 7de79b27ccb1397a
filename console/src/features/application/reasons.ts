import type { ReturnReason } from '@shared/domain/application/application';

/** What must change, while it is being written: at most one for each place. */
export type Reasons = readonly ReturnReason[];

const SHORTEST = 2;
const MOST = 20;

/** Points at one more place; a place that is pointed at already stays as it is. */
export const pointedAt = (reasons: Reasons, at: ReturnReason['at']): Reasons =>
  reasons.some((it) => it.at === at) || reasons.length >= MOST ? reasons : [...reasons, { at, text: '' }];

/** With other words for a place. */
export const reworded = (reasons: Reasons, at: ReturnReason['at'], text: string): Reasons =>
  reasons.map((it) => (it.at === at ? { at, text } : it));

/** Without a place. */
export const without = (reasons: Reasons, at: ReturnReason['at']): Reasons =>
  reasons.filter((it) => it.at !== at);

/** What is missing before an application can go back; undefined when all is there. */
export function reasonsFault(reasons: Reasons): 'none' | 'unsaid' | undefined {
  if (reasons.length === 0) return 'none';
  return reasons.some(({ text }) => text.trim().length < SHORTEST) ? 'unsaid' : undefined;
}
