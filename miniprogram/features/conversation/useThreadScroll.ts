import type { ScrollViewProps } from '@tarojs/components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Conversation } from './conversation';
import type { Entry } from './entries';

/** So near to the bottom counts as reading the newest. */
const NEAR_PX = 80;
/** A scroll view that has just been made does not move yet. */
const READY_AFTER_MS = 100;

/** Two marks below the last line: a scroll view moves only when the name of its target changes. */
export const BOTTOM = ['bottom-a', 'bottom-b'] as const;

/** Scrolls to the newest line unless the reader is above; keeps the place when older lines are put in front. */
export function useThreadScroll(
  conversation: Conversation,
  atNewest: boolean,
  onAtNewest: (at: boolean) => void,
  onScrolled: (top: number) => void,
  hasEnd: boolean,
) {
  // By name, never by `scrollTop`: in a browser Taro sets that anew at every drawing, and the reader is thrown about.
  const [target, setTarget] = useState<string>(BOTTOM[0]);
  const keptId = useRef<string>();
  const viewHeight = useRef(Infinity);
  const lastTop = useRef(0);
  const jump = useCallback(() => setTarget((now) => (now === BOTTOM[0] ? BOTTOM[1] : BOTTOM[0])), []);

  useEffect(() => {
    const timer = setTimeout(jump, READY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [jump]);

  const underWay = conversation.outgoing.at(-1)?.key;
  const newest = underWay === undefined ? `m${conversation.last}` : `o${underWay}`;
  const followed = useRef(false);
  followed.current = atNewest || newest.startsWith('o');
  useEffect(() => {
    if (followed.current) jump();
  }, [newest, hasEnd, jump]);

  const oldest = oldestOf(conversation);
  useEffect(() => {
    if (keptId.current && keptId.current !== oldest) setTarget(domId(keptId.current));
    keptId.current = undefined;
  }, [oldest]);

  const props: ScrollViewProps = {
    scrollIntoView: target,
    lowerThreshold: NEAR_PX,
    onScrollToLower: () => onAtNewest(true),
    onScroll: ({ detail }) => {
      // A view that is on its way out says that it scrolled, and no longer where to.
      if (!(detail as unknown)) return;
      const below = detail.scrollHeight - detail.scrollTop;
      viewHeight.current = Math.min(viewHeight.current, below);
      const isNear = below - viewHeight.current <= NEAR_PX;
      // Only the reader's own way up leaves the newest; a keyboard that opens does not.
      if (isNear) onAtNewest(true);
      else if (detail.scrollTop < lastTop.current) onAtNewest(false);
      lastTop.current = detail.scrollTop;
      onScrolled(detail.scrollTop);
    },
  };
  return {
    props,
    toNewest: () => {
      jump();
      onAtNewest(true);
    },
    idOf: (entry: Entry) => domId(entry.id),
    keepPlace: () => (keptId.current = oldest),
  };
}

/** The oldest message that has a line of its own. */
function oldestOf({ received, first, last }: Conversation): string | undefined {
  for (let seq = first; seq <= last; seq += 1) {
    const kind = received.get(seq)?.body.kind;
    if (kind !== 'recall' && kind !== 'closed') return `m${seq}`;
  }
  return undefined;
}

const domId = (id: string): string => `line-${id}`;
