import { WxError } from './calls';
import { realtimeLine } from './realtimeLine';

export type WatchOptions = { onChange: (snapshot: unknown) => void; onError: (error: WxError) => void };
type Target = { collection: string; docId?: string | number; where?: Record<string, unknown> };

let next = 0;

/** One database watch. After a lost connection it begins again with a fresh snapshot. */
export function openWatch(target: Target, options: WatchOptions): { close: () => Promise<void> } {
  const id = `w${++next}`;
  const line = realtimeLine();
  line.subscribe(id, target, (message) => {
    if (message.type === 'snapshot') options.onChange(revived(message.snapshot));
    else options.onError(new WxError(message.errMsg, message.errCode));
  });
  return {
    async close() {
      line.unsubscribe(id);
    },
  };
}

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  const date = (value as { $date?: unknown }).$date;
  if (typeof date === 'number') return new Date(date);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner)]));
}
