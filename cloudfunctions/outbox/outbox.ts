import * as z from 'zod/mini';
import type { Effect } from '../_runtime/effect';
import { deliverEntries, forgetReplies, sweepOutbox } from '../_runtime/outbox';
import type { Runtime } from '../_runtime/runtime';
import { serve } from '../_runtime/serve';

/** What a function sends after a commit. The platform may add fields of its own. */
const Kick = z.object({
  auditIds: z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(100)),
});

/** Delivers what it is told of, and every minute what was left behind; forgets old replies. Any caller may ask: only what is pending moves. */
export function outbox(effects: readonly Effect[], start: () => Runtime) {
  let started: Runtime | undefined;
  const once = () => (started ??= start());
  const sweep = {
    name: 'sweep',
    trigger: 'sweep',
    async run({ runtime }: { readonly runtime: Runtime }) {
      await sweepOutbox(effects, runtime);
      await forgetReplies(runtime);
    },
  };
  const serveOthers = serve({ timers: [sweep] }, once);

  return async (event: unknown, context: unknown): Promise<unknown> => {
    const kick = Kick.safeParse(event).data;
    if (!kick) return serveOthers(event, context);
    await deliverEntries(kick.auditIds, effects, once());
    return { ok: true };
  };
}
