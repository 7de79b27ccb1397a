import type { Clock } from '../../clock';
import type { FunctionSpec, TimerTrigger } from '../../cloudbaserc';
import { parseCron, type Cron } from './cron';
import type { FunctionHost } from './functionHost';

const SHORTEST_COALESCE_MS = 60_000;
/** A timer that ticks all the time is run about so often in an advance, however long. */
const TICKS_PER_ADVANCE = 240;

export const coalesceFor = (advanceMs: number): number =>
  Math.max(SHORTEST_COALESCE_MS, advanceMs / TICKS_PER_ADVANCE);

export type TimerTriggers = {
  /** During an advance, ticks of one trigger that are closer than this are run as one. */
  coalesceMs: number;
  /** Plans every trigger anew from now, e.g. after the clock was put back. */
  readonly restart: () => void;
  readonly stop: () => void;
};

/** Runs the functions' timers on the world's clock. */
export function startTimers(options: {
  functions: readonly FunctionSpec[];
  host: FunctionHost;
  clock: Clock;
}): TimerTriggers {
  const { clock, host } = options;
  const triggers: TimerTriggers = {
    coalesceMs: SHORTEST_COALESCE_MS,
    restart() {
      triggers.stop();
      start();
    },
    stop: () => cancels.forEach((cancel) => cancel()),
  };
  const cancels = new Map<TimerTrigger, () => void>();

  const schedule = (name: string, trigger: TimerTrigger, cron: Cron, at: number | undefined): void => {
    if (at === undefined) return;
    const tick = async (): Promise<void> => {
      const target = clock.advancingTo();
      schedule(
        name,
        trigger,
        cron,
        target === undefined ? cron.next(at) : skip(cron, at, target, triggers.coalesceMs),
      );
      const run = fire(host, name, trigger, at);
      // In real time a slow tick must not hold up whatever else is due.
      if (target !== undefined) await run;
    };
    cancels.set(trigger, clock.at(at, tick));
  };
  const start = (): void => {
    for (const spec of options.functions) {
      for (const trigger of spec.triggers ?? []) {
        if (trigger.type !== 'timer') continue;
        const cron = parseCron(trigger.config);
        schedule(spec.name, trigger, cron, cron.next(clock.now()));
      }
    }
  };
  start();
  return triggers;
}

/** The tick after `at` on the way to `target`; the last one before the target is never skipped. */
function skip(cron: Cron, at: number, target: number, coalesceMs: number): number | undefined {
  const later = cron.next(at + coalesceMs - 1);
  if (later !== undefined && later <= target) return later;
  let last = cron.next(at);
  for (let next = last; next !== undefined && next <= target; next = cron.next(next)) last = next;
  return last;
}

async function fire(host: FunctionHost, name: string, trigger: TimerTrigger, at: number): Promise<void> {
  const event = { Type: 'Timer', TriggerName: trigger.name, Time: new Date(at).toISOString(), Message: '' };
  try {
    await host.invoke(name, event, { source: 'timer' });
  } catch (error) {
    // As in production, nobody waits for a timer: its failure is a line in the log.
    host.log.write({
      at,
      function: name,
      requestId: '',
      level: 'error',
      text: `timer ${trigger.name}: ${String(error)}`,
    });
  }
}
