/** Value at a quantile (0–1) of unsorted numbers. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

export type Load = {
  readonly clients: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly n: number;
};

/** Runs `work` in `clients` loops at once for `ms` after half as long a warm-up, in which every instance starts and its code is compiled; times in ms. */
export async function load(
  clients: number,
  ms: number,
  work: (client: number, turn: number) => Promise<unknown>,
): Promise<Load> {
  const warmUntil = performance.now() + ms / 2;
  const until = warmUntil + ms;
  const taken: number[] = [];
  const loops = Array.from({ length: clients }, async (_, client) => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      const from = performance.now();
      await work(client, turn);
      if (from >= warmUntil) taken.push(performance.now() - from);
    }
  });
  await Promise.all(loops);
  return {
    clients,
    perSecond: taken.length / (ms / 1000),
    p50: quantile(taken, 0.5),
    p99: quantile(taken, 0.99),
    n: taken.length,
  };
}

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const round = (value: number, digits = 1): string => value.toFixed(digits);
