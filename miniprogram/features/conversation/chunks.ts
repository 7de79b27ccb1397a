import type { Conversation, Span } from './conversation';

/** Messages are drawn in groups of so many, by their numbers, so that a group stays the same whatever is fetched. */
export const PER_CHUNK = 25;
/** Groups drawn to either side of the one that is read. */
const BESIDE = 1;
/** Room between two groups, as in the style sheet. */
export const GAP_PX = 12;
/** Height of a message that was never drawn. */
const GUESS_PX = 72;

/** Which groups stand on the page: `from` to `to` have a place, `fill` of them are drawn, the others keep their height. */
export type Drawn = { readonly from: number; readonly to: number; readonly fill: Span };

/** The group that is read, or the newest ones, which follow the conversation. */
export type Reading = number | 'newest';

const chunkOf = (seq: number): number => Math.floor((Math.max(seq, 1) - 1) / PER_CHUNK);

/** Numbers of the messages of a group. */
export const spanOf = (chunk: number): Span => ({
  from: chunk * PER_CHUNK + 1,
  to: (chunk + 1) * PER_CHUNK,
});

/** First and last group of what was fetched. */
export const chunksOf = ({ first, last }: Pick<Conversation, 'first' | 'last'>): Span => ({
  from: chunkOf(first),
  to: chunkOf(last),
});

/** What is drawn. While the newest are followed, `keptFrom` stays where it was: a list that loses its first is sent anew. */
export function drawn(all: Span, reading: Reading, keptFrom: number): Drawn {
  const clip = (chunk: number) => Math.min(Math.max(chunk, all.from), all.to);
  if (reading === 'newest') {
    const fill = { from: clip(all.to - 2 * BESIDE), to: all.to };
    return { from: Math.min(Math.max(keptFrom, all.from), fill.from), to: all.to, fill };
  }
  const fill = { from: clip(reading - BESIDE), to: clip(reading + BESIDE) };
  return { ...fill, fill };
}

/** Height (px) that a group has, or is likely to have. */
export const heightOf = (heights: ReadonlyMap<number, number>, chunk: number): number =>
  heights.get(chunk) ?? GUESS_PX * PER_CHUNK;

/** Height (px) of the groups `from` to `to` together; 0 for none. */
export function heightOfAll(heights: ReadonlyMap<number, number>, { from, to }: Span): number {
  let sum = 0;
  for (let chunk = from; chunk <= to; chunk += 1) sum += heightOf(heights, chunk) + GAP_PX;
  return Math.max(0, sum - GAP_PX);
}

/** The group at a distance (px) from the top. */
export function chunkAt(heights: ReadonlyMap<number, number>, all: Span, top: number): number {
  let below = top;
  for (let chunk = all.from; chunk < all.to; chunk += 1) {
    below -= heightOf(heights, chunk) + GAP_PX;
    if (below < 0) return chunk;
  }
  return all.to;
}

/** What to read next when the group in view is `chunk`: near the end, the newest are followed again. */
export const readingOf = (all: Span, chunk: number): Reading => (chunk >= all.to - BESIDE ? 'newest' : chunk);
