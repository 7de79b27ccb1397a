import type { ScrollViewProps } from '@tarojs/components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Entry } from './entries';

/** So near to the bottom counts as reading the newest. */
const NEAR_PX = 80;
/** A scroll view that has just been made does not move yet. */
const READY_AFTER_MS = 100;

/** Two marks below the last line: a scroll view moves only when the name of its target changes. */
export const BOTTOM = ['bottom-a', 'bottom-b'] as const;

/** Scrolls to the newest line unless the reader is above; keeps the place when older lines are put in front. */
export function useThreadScroll(
  lines: readonly Entry[],
  atNewest: boolean,
  onAtNewest: (at: boolean) => void,
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

  const newest = lines.at(-1)?.id;
  const followed = useRef(false);
  followed.current = atNewest || (newest?.startsWith('o') ?? false);
  useEffect(() => {
    if (followed.current) jump();
  }, [newest, jump]);

  const oldest = lines.find((it) => it.kind === 'bubble')?.id;
  useEffect(() => {
    if (keptId.current && keptId.current !== oldest) setTarget(domId(keptId.current));
    keptId.current = undefined;
  }, [oldest]);

  const props: ScrollViewProps = {
    scrollIntoView: target,
    lowerThreshold: NEAR_PX,
    onScrollToLower: () => onAtNewest(true),
    onScroll: ({ detail }) => {
      const below = detail.scrollHeight - detail.scrollTop;
      viewHeight.current = Math.min(viewHeight.current, below);
      const isNear = below - viewHeight.current <= NEAR_PX;
      // Only the reader's own way up leaves the newest; a keyboard that opens does not.
      if (isNear) onAtNewest(true);
      else if (detail.scrollTop < lastTop.current) onAtNewest(false);
      lastTop.current = detail.scrollTop;
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

const domId = (id: string): string => `line-${id}`;
