import type * as z from 'zod/mini';
import { ok } from '@shared/kernel/result';
import type { SystemContext, SystemTools } from './effect';
import { perform } from './perform';
import type { Runtime } from './runtime';
import { openDb } from './tx';

/** Tools of one timer run, webhook call or effect; `name` is the actor in the trail. */
export const systemTools = (runtime: Runtime, name: string, requestId: string): SystemTools => ({
  runtime,
  db: openDb(runtime.store),
  now: runtime.now(),
  async step<Found>(target: string, change: (context: SystemContext) => Promise<Found>) {
    let found: Found | undefined;
    const deed = { actor: { role: 'system', id: name }, action: name, target, requestId, payload: target };
    const newId = <Id extends z.ZodMiniType>(kind: Id) => kind.parse(runtime.newId()) as z.output<Id>;
    const done = await perform(runtime, deed, async (tx) => {
      found = await change({ tx, now: runtime.now(), newId });
      return ok(null);
    });
    if (!done.ok) throw new Error(`${name}: ${done.code}`);
    return found as Found;
  },
});
