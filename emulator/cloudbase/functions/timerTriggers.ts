import type { Clock } from '../../clock';
import type { FunctionSpec, TimerTrigger } from '../../cloudbaserc';
import { parseCron } from './cron';
import type { FunctionHost } from './functionHost';

export const DEFAULT_COALESCE_MS = 60_000;

export type TimerTriggers = {
  /** During an advance, ticks of one trigger that are closer than this are run as one. */
  coalesceMs: number;
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
    coalesceMs: DEFAULT_COALESCE_MS,
    stop: () => cancels.forEach((c) => c()),
  };
  const cancels = new Map<TimerTrigger, () => void>();

  const schedule = (name: string, trigger: TimerTrigger, after: number): void => {
    const at = parseCron(trigger.config).next(after);
    if (at === undefined) return;
    cancels.set(
      trigger,
      clock.at(at, async () => {
        const skipped = clock.advancing() ? triggers.coalesceMs - 1 : 0;
        schedule(name, trigger, at + skipped);
        const run = fire(host, name, trigger, at);
        // In real time a slow tick must not hold up whatever else is due.
        if (clock.advancing()) await run;
      }),
    );
  };
  for (const spec of options.functions) {
    for (const trigger of spec.triggers ?? []) {
      if (trigger.type === 'timer') schedule(spec.name, trigger, clock.now());
    }
  }
  return triggers;
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
