import { listTrail } from '@shared/contracts/trail';
import { instantOf } from '@shared/kernel/time';
import type { TrailQuestion } from './service';

/** By what entries are looked for. */
export const KINDS = ['all', 'actor', 'action', 'chain'] as const;
export type Kind = (typeof KINDS)[number];

/** A question as it stands in the fields and in the address, so that it can be kept, sent and gone back to. */
export type Asked = {
  readonly kind: Kind;
  readonly word: string;
  readonly fromDay: string;
  readonly untilDay: string;
};
export const ALL: Asked = { kind: 'all', word: '', fromDay: '', untilDay: '' };

const MIDNIGHT = 0;
const END_OF_DAY = 24 * 60;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The question of an address. */
export function askedIn(search: string): Asked {
  const found = new URLSearchParams(search);
  const kind = KINDS.find((it) => it === found.get('by')) ?? 'all';
  return {
    kind,
    word: kind === 'all' ? '' : (found.get('word') ?? ''),
    fromDay: found.get('from') ?? '',
    untilDay: found.get('until') ?? '',
  };
}

/** The address of a question. */
export function searchOf({ kind, word, fromDay, untilDay }: Asked): string {
  const search = new URLSearchParams();
  if (kind !== 'all') search.set('by', kind);
  if (kind !== 'all' && word.trim()) search.set('word', word.trim());
  if (fromDay) search.set('from', fromDay);
  if (untilDay) search.set('until', untilDay);
  return search.toString();
}

/** The question as the server takes it; undefined when a word is missing or is none that could stand there. */
export function questionOf({ kind, word, fromDay, untilDay }: Asked): TrailQuestion | undefined {
  const span = {
    ...(DAY.test(fromDay) && { from: instantOf(fromDay, MIDNIGHT) }),
    // The day itself belongs to the span.
    ...(DAY.test(untilDay) && { until: instantOf(untilDay, END_OF_DAY) }),
  };
  const question = { filter: filterOf(kind, word.trim()), ...span };
  return listTrail.input.safeParse(question).success ? question : undefined;
}

function filterOf(kind: Kind, word: string): TrailQuestion['filter'] {
  switch (kind) {
    case 'all':
      return { kind };
    case 'actor':
      return { kind, by: word };
    case 'action':
      return { kind, action: word };
    case 'chain':
      return { kind, chainId: word };
  }
}
