import type { AuditEntry } from '@shared/domain/audit/audit';
import type { AccountId } from '@shared/kernel/ids';
import type { Effect, SystemTools } from './effect';
import { faultOf } from './log';
import { OUTBOX_GRACE_MS, REPLY_KEPT_MS } from './perform';
import type { Runtime } from './runtime';
import { systemTools } from './systemTools';
import { untilNothingIsDue } from './untilNothingIsDue';

/** Before the next sweep begins; one after the other, in the order in which things happened. */
const SWEEP = { forMs: 35_000, atOnce: 1 };
/** Replies forgotten together. */
const ROUND = 100;

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
  const before = runtime.now() - OUTBOX_GRACE_MS;
  const listLeft = (limit: number) =>
    runtime.store.list('audits', {
      where: { pending: true, at: { lte: before } },
      orderBy: [['at', 'asc']],
      limit,
    });
  const deliverOne = ({ id }: AuditEntry) => deliverEntries([id], effects, runtime);
  await untilNothingIsDue('sweep', listLeft, deliverOne, { runtime }, SWEEP);
}

/** More than anybody does in three days. */
const DEEDS = 1000;
/** Sweeps of replies in one run: more than a hospital answers in a minute. */
const ROUNDS = 20;

/** Forgets the replies whose time is over; who did what when stays. */
export async function forgetReplies(runtime: Runtime): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const over = await runtime.store.list('audits', {
      where: { replyUntil: { lte: runtime.now() } },
      orderBy: [['replyUntil', 'asc']],
      limit: ROUND,
    });
    for (const { id } of over) await forgetReply(id, runtime);
    if (over.length < ROUND) return;
  }
}

const forgetReply = (id: string, { store }: Runtime): Promise<void> =>
  store.transaction(async (read) => {
    const entry = await read('audits', id);
    if (entry?.replyUntil === undefined) return { value: undefined, writes: [] };
    const { reply: _, replyUntil: __, ...row } = entry;
    return { value: undefined, writes: [{ kind: 'replace', table: 'audits', row }] };
  });

/** Forgets what the commands of an account were answered, but for this one: with its person's data gone, none may repeat it. */
export async function forgetRepliesOf(
  accountId: AccountId,
  but: string,
  { runtime, db }: SystemTools,
): Promise<void> {
  const where = { by: `patient:${accountId}`, at: { gte: runtime.now() - REPLY_KEPT_MS } };
  const entries = await db.audits.list({ where, orderBy: [['at', 'desc']], limit: DEEDS });
  for (const { id, action, reply } of entries)
    if (reply !== undefined && action !== but) await forgetReply(id, runtime);
}
