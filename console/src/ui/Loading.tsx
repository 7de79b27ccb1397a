import { useEffect, useState } from 'react';
import './loading.css';

const AFTER_MS = 200;

/** Lines where the page will be; nothing at all for the first 200 ms. */
export function Loading({ rows = 4 }: { readonly rows?: number }) {
  const [isShown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div className="loading" role="status" aria-label="正在加载">
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className="loading__line" />
      ))}
    </div>
  );
}
