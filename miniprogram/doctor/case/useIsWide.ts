import { useEffect, useState } from 'react';

const WIDE = '(min-width: 900px)';
const query = () => (typeof matchMedia === 'function' ? matchMedia(WIDE) : undefined);

/** True where the three parts of a case fit side by side; the frame of the browser makes room for `case--wide`. A host without media queries is a phone. */
export function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(() => query()?.matches ?? false);
  useEffect(() => {
    const media = query();
    if (!media) return undefined;
    const look = () => setIsWide(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return isWide;
}
