import { useEffect, useRef, useState } from 'react';
import { heightsOf } from '../../platform/measure';
import { chunkAt, chunksOf, drawn, heightOfAll, readingOf, type Reading } from './chunks';
import type { Conversation } from './conversation';

/** About the middle of a phone, from the top of what is seen. */
const MIDDLE_PX = 300;

export const chunkId = (chunk: number): string => `chunk-${chunk}`;

/** Which messages of a conversation are drawn: those near to where somebody reads. The rest keeps its height. */
export function useChunks(conversation: Conversation) {
  const all = chunksOf(conversation);
  const [reading, setReading] = useState<Reading>('newest');
  const heights = useRef(new Map<number, number>());
  const keptFrom = useRef(Infinity);
  const { from, to, fill } = drawn(all, reading, keptFrom.current);
  keptFrom.current = from;

  const { last } = conversation;
  useEffect(() => {
    const chunks: number[] = [];
    for (let chunk = fill.from; chunk <= fill.to; chunk += 1) chunks.push(chunk);
    heightsOf(chunks.map(chunkId), (found) => {
      for (const chunk of chunks) {
        const height = found.get(chunkId(chunk));
        if (height !== undefined) heights.current.set(chunk, height);
      }
    });
  }, [fill.from, fill.to, last, conversation.first]);

  const chunks: { readonly chunk: number; readonly isDrawn: boolean }[] = [];
  for (let chunk = from; chunk <= to; chunk += 1)
    chunks.push({ chunk, isDrawn: chunk >= fill.from && chunk <= fill.to });
  return {
    chunks,
    /** Heights (px) of what was fetched and has no place of its own. */
    above: heightOfAll(heights.current, { from: all.from, to: from - 1 }),
    below: heightOfAll(heights.current, { from: to + 1, to: all.to }),
    heights: heights.current,
    scrolled: (top: number) => {
      const next = readingOf(all, chunkAt(heights.current, all, top + MIDDLE_PX));
      if (next !== reading) {
        // A scroll is the occasion to let go of places; a message that comes is none.
        keptFrom.current = Infinity;
        setReading(next);
      }
    },
    toNewest: () => setReading('newest'),
  };
}
