import { useEffect, useState } from 'react';
import { inBrowser } from '../../platform/host';

const WIDE = '(min-width: 900px)';
const query = () => (typeof matchMedia === 'function' ? matchMedia(WIDE) : undefined);

/** True where the three parts of a case fit side by side, and makes room for them. A host without media queries is a phone. */
export function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(() => query()?.matches ?? false);
  useEffect(() => {
    const media = query();
    if (!media) return undefined;
    const look = () => setIsWide(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  useEffect(() => {
    const frame = inBrowser ? document.getElementById('app') : null;
    if (!isWide || !frame) return undefined;
    frame.classList.add('frame--wide');
    return () => frame.classList.remove('frame--wide');
  }, [isWide]);
  return isWide;
}
