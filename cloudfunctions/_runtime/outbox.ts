import type { AuditEntry } from '@shared/domain/audit/audit';
import type { Effect } from './effect';
import { faultOf } from './log';
import { OUTBOX_GRACE_MS } from './perform';
import type { Runtime } from './runtime';
import { systemTools } from './systemTools';

/** Entries looked at in one sweep. */
const SWEEP = 100;

/** Runs every effect of every event of an entry, then marks it delivered. Safe to repeat. */
async function deliver(entry: AuditEntry, effects: readonly Effect[], runtime: Runtime): Promise<void> {
  for (const event of entry.events)
    for (const effect of effects.filter(({ on }) => on.includes(event.type)))
      await effect.run(event, systemTools(runtime, effect.name, entry.requestId));
  // As it was read: nothing else of an entry ever changes but its reply, and one that comes back is forgotten again.
  const row = { ...entry, pending: false };
  await runtime.store.transaction(async () => ({
    value: undefined,
    writes: [{ kind: 'replace', table: 'audits', row }],
  }));
}

/** Delivers these entries; one that fails stays pending and does not hold up the others. */
export async function deliverEntries(
  ids: readonly string[],
  effects: readonly Effect[],
  runtime: Runtime,
): Promise<void> {
  for (const id of ids) {
    const entry = await runtime.store.find('audits', id);
    if (!entry?.pending) continue;
    try {
      await deliver(entry, effects, runtime);
    } catch (error) {
      runtime.log({
        level: 'error',
        event: 'outbox.failed',
        requestId: entry.requestId,
        fault: faultOf(error),
      });
    }
  }
}

/** Delivers what was left behind: a crash after a commit, a vendor that was down. */
export async function sweepOutbox(effects: readonly Effect[], runtime: Runtime): Promise<void> {
  const left = await runtime.store.list('audits', {
    where: { pending: true, at: { lte: runtime.now() - OUTBOX_GRACE_MS } },
    orderBy: [['at', 'asc']],
    limit: SWEEP,
  });
  await deliverEntries(
    left.map(({ id }) => id),
    effects,
    runtime,
  );
}

/** Forgets the replies whose time is over; who did what when stays. */
export async function forgetReplies({ store, now }: Runtime): Promise<void> {
  const over = await store.list('audits', {
    where: { replyUntil: { lte: now() } },
    orderBy: [['replyUntil', 'asc']],
    limit: SWEEP,
  });
  for (const { id } of over)
    await store.transaction(async (read) => {
      const entry = await read('audits', id);
      if (entry?.replyUntil === undefined) return { value: undefined, writes: [] };
      const { reply: _, replyUntil: __, ...row } = entry;
      return { value: undefined, writes: [{ kind: 'replace', table: 'audits', row }] };
    });
}
