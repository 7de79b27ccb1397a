/** The one clock of a world. Real time plus an offset that the control plane may move forward. */
export type Clock = {
  /** Epoch ms. */
  readonly now: () => number;
  /** Offset from real time in ms, shared with every worker. */
  readonly offset: () => number;
  /**
   * Runs `task` once the clock has reached `at` (epoch ms), by real time passing or by `advance`.
   * Returns a function that cancels it.
   */
  readonly at: (at: number, task: () => void | Promise<void>) => () => void;
  /** Moves the clock forward and runs, in order of time and awaited, everything that falls due on the way. */
  readonly advance: (ms: number) => Promise<void>;
  /** Puts the clock to a time, be it past; runs nothing. What was planned stays planned for its own time. */
  readonly set: (at: number) => void;
  /** Where an `advance` on its way leads (epoch ms): whoever falls due is then awaited. Undefined in real time. */
  readonly advancingTo: () => number | undefined;
  readonly stop: () => void;
};

type Due = { at: number; task: () => void | Promise<void>; order: number };

/** Longest delay `setTimeout` takes; later tasks are looked at again then. */
const MAX_DELAY_MS = 2 ** 31 - 1;

export function startClock(cell: BigInt64Array = new BigInt64Array(new SharedArrayBuffer(8))): Clock & {
  readonly cell: BigInt64Array;
} {
  const due: Due[] = [];
  let order = 0;
  let timer: NodeJS.Timeout | undefined;
  let advancingTo: number | undefined;
  let turn: Promise<void> = Promise.resolve();

  const offset = () => Number(Atomics.load(cell, 0));
  const now = () => Date.now() + offset();
  const takeNext = (until: number): Due | undefined => {
    due.sort((a, b) => a.at - b.at || a.order - b.order);
    return due[0] && due[0].at <= until ? due.shift() : undefined;
  };
  const arm = (): void => {
    clearTimeout(timer);
    if (advancingTo !== undefined || due.length === 0) return;
    const soonest = Math.min(...due.map(({ at }) => at));
    timer = setTimeout(() => void runDue(), Math.min(Math.max(0, soonest - now()), MAX_DELAY_MS));
    timer.unref();
  };
  const runDue = async (): Promise<void> => {
    for (let next = takeNext(now()); next; next = takeNext(now())) await next.task();
    arm();
  };

  const walk = async (ms: number): Promise<void> => {
    const target = now() + ms;
    advancingTo = target;
    clearTimeout(timer);
    try {
      for (let next = takeNext(target); next; next = takeNext(target)) {
        if (next.at > now()) Atomics.add(cell, 0, BigInt(next.at - now()));
        await next.task();
      }
      if (target > now()) Atomics.add(cell, 0, BigInt(target - now()));
    } finally {
      advancingTo = undefined;
      arm();
    }
  };

  return {
    cell,
    now,
    offset,
    set(at) {
      Atomics.store(cell, 0, BigInt(Math.round(at - Date.now())));
      arm();
    },
    advancingTo: () => advancingTo,
    at(at, task) {
      const entry: Due = { at, task, order: order++ };
      due.push(entry);
      arm();
      return () => {
        const index = due.indexOf(entry);
        if (index >= 0) due.splice(index, 1);
      };
    },
    advance(ms) {
      // One after the other: two at once would each move the other's time.
      const mine = turn.then(() => walk(ms));
      turn = mine.catch(() => undefined);
      return mine;
    },
    stop() {
      clearTimeout(timer);
      due.length = 0;
    },
  };
}
