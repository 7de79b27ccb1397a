import type { ScrollViewProps } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import type { Entry } from './entries';

/** So near to the bottom counts as reading the newest. */
const NEAR_PX = 80;

/** Scrolls to the newest line unless the reader is above; keeps the place when older lines are put in front. */
export function useThreadScroll(
  lines: readonly Entry[],
  atNewest: boolean,
  onAtNewest: (at: boolean) => void,
) {
  // A scroll view moves only when the value changes, so every jump is a new large number.
  const [scrollTop, setScrollTop] = useState(100_000);
  const [place, setPlace] = useState('');
  const keptId = useRef<string>();
  const viewHeight = useRef(Infinity);
  const lastTop = useRef(0);
  const toNewest = () => {
    setPlace('');
    setScrollTop((top) => top + 1);
    onAtNewest(true);
  };

  const newest = lines.at(-1)?.id;
  const isOwn = newest?.startsWith('o') ?? false;
  useEffect(() => {
    if (atNewest || isOwn) toNewest();
    // Only a new last line moves the view.
  }, [newest]); // eslint-disable-line react-hooks/exhaustive-deps

  const oldest = lines.find((it) => it.kind === 'bubble')?.id;
  useEffect(() => {
    if (keptId.current && keptId.current !== oldest) setPlace(domId(keptId.current));
    keptId.current = undefined;
  }, [oldest]);

  const props: ScrollViewProps = {
    scrollTop,
    ...(place && { scrollIntoView: place }),
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
    toNewest,
    idOf: (entry: Entry) => domId(entry.id),
    keepPlace: () => (keptId.current = oldest),
  };
}

const domId = (id: string): string => `line-${id}`;
