/** How often each operation was asked for. */
export type Counters = {
  readonly count: (operation: string) => void;
  readonly read: () => Readonly<Record<string, number>>;
  readonly reset: () => void;
};

export function startCounters(): Counters {
  const counts = new Map<string, number>();
  return {
    count: (operation) => void counts.set(operation, (counts.get(operation) ?? 0) + 1),
    read: () => Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b))),
    reset: () => counts.clear(),
  };
}
