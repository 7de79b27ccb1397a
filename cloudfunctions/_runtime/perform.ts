import { QUIET_EVENTS, type AuditEntry } from '@shared/domain/audit/audit';
import type { Unlinked } from '@shared/domain/audit/chain';
import { canonicalJson } from '@shared/kernel/canonical';
import { ok, reject, type Result } from '@shared/kernel/result';
import { DAY_MS } from '@shared/kernel/time';
import { chained } from './chained';
import { sha256 } from './digest';
import { faultOf } from './log';
import type { Runtime } from './runtime';
import { DuplicateRow, StoreConflict } from './store';
import { openTx, type Staged, type Tx } from './tx';

/** Who does what, for the trail. `key` makes it happen at most once for this actor. */
export type Deed = {
  readonly actor: AuditEntry['actor'];
  readonly action: string;
  readonly target?: string | undefined;
  /** Whose chain the entry stands in where no case is written; that of whoever acts, unless it says so. */
  readonly about?: string | undefined;
  readonly requestId: string;
  readonly payload: unknown;
  readonly key?: string | undefined;
  /** The rows written say by themselves who did what when: no entry stands beside them. */
  readonly isOwnTrail?: boolean;
  /** The reply holds what is shown once: it is not kept, and a repeated press is refused. */
  readonly isReplySecret?: boolean;
  /** Finds the reply that this key has had, where it is not in an audit entry. */
  readonly earlier?: ((onceId: string) => Promise<Result<unknown, string> | undefined>) | undefined;
};

/** Longer than any commit takes; the outbox timer leaves younger entries to the invocation that wrote them. */
export const OUTBOX_GRACE_MS = 10_000;

/** No phone repeats a press later than this: from then on the reply is forgotten, and the key stays used. */
export const REPLY_KEPT_MS = 3 * DAY_MS;

/** The id of what is written at most once per actor and key. */
export const onceIdOf = (deed: Deed, runtime: Runtime): string =>
  deed.key ? sha256(`${deed.actor.role}|${deed.actor.id}|${deed.key}`).slice(0, 40) : runtime.newId();

/** Under a key: an identity number or a password that was sent could be found out from a bare digest by trying. */
const payloadDigestOf = (runtime: Runtime, { action, payload }: Deed): string =>
  runtime.blind('payload', canonicalJson([action, payload]) ?? '');
/** Whose chain an entry stands in when it belongs to no case. What nobody signed in does is spread over sixteen. */
const aboutOf = ({ actor, target, about }: Deed, entryId: string): string => {
  if (about !== undefined) return about;
  if (actor.role === 'anybody') return `anybody-${sha256(entryId)[0]}`;
  return actor.role === 'system' ? (target ?? actor.id) : actor.id;
};

/** The reply that this key has had, if any. */
export async function earlierReply(
  runtime: Runtime,
  deed: Deed,
): Promise<Result<unknown, string> | undefined> {
  if (!deed.key) return undefined;
  const onceId = onceIdOf(deed, runtime);
  if (deed.earlier) return deed.earlier(onceId);
  const entry = await runtime.store.find('audits', onceId);
  if (!entry) return undefined;
  const same = entry.payloadSha256 === payloadDigestOf(runtime, deed);
  return same && entry.reply !== undefined ? ok(entry.reply) : reject('request.key_reused');
}

/** True when some event is to be delivered to an effect. */
const isFollowed = (events: AuditEntry['events']): boolean =>
  events.some(({ type }) => !QUIET_EVENTS.includes(type));

/**
 * Runs a decision in one transaction with its audit entry, at most once per key, and then tells whoever must know.
 * A refusal keeps no write but its own entry.
 */
export async function perform(
  runtime: Runtime,
  deed: Deed,
  decide: (tx: Tx, again: boolean) => Promise<Result<unknown, string>>,
): Promise<Result<unknown, string>> {
  const id = onceIdOf(deed, runtime);
  let staged: Staged | undefined;
  let hasCounted = false;
  const entryOf = (outcome: string, events: AuditEntry['events'], reply?: unknown): Unlinked => ({
    id,
    at: runtime.now(),
    actor: deed.actor,
    by: `${deed.actor.role}:${deed.actor.id}`,
    action: deed.action,
    outcome,
    requestId: deed.requestId,
    ...(deed.target !== undefined && { target: deed.target }),
    payloadSha256: payloadDigestOf(runtime, deed),
    ...(reply !== undefined && { reply, replyUntil: runtime.now() + REPLY_KEPT_MS }),
    events,
    pending: isFollowed(events),
  });

  try {
    const decision = await runtime.store.transaction<Result<unknown, string>>(async (read, again) => {
      const open = openTx(read);
      staged = undefined;
      const value = await decide(open.tx, again);
      const { writes, events, keptIfRefused } = open.staged;
      hasCounted = keptIfRefused.length > 0;
      if (!value.ok) return { value, writes: keptIfRefused };
      staged = open.staged;
      const silent = deed.actor.role === 'system' && writes.length + events.length === 0;
      if (deed.isOwnTrail || silent) return { value, writes };
      const entry = entryOf('ok', events, deed.isReplySecret ? undefined : value.value);
      return { value, writes: await chained(entry, aboutOf(deed, id), writes, runtime.store) };
    });
    // Somebody who is not signed in, and a try that counted against nobody: counted by the minute as a security event.
    // A row for each would let anybody fill the trail.
    if (!decision.ok && deed.actor.role === 'anybody' && !hasCounted) return decision;
    if (!decision.ok) return (await refuse(runtime, deed, decision.code, entryOf)) ?? decision;
    if (staged) await announce(runtime, id, staged);
    return decision;
  } catch (error) {
    if (error instanceof StoreConflict) return reject('request.conflict');
    const reply = error instanceof DuplicateRow ? await earlierReply(runtime, deed) : undefined;
    if (!reply) throw error;
    return reply;
  }
}

/** A second press may find the world changed by the first: then the first reply is the answer, not the refusal. */
async function refuse(
  runtime: Runtime,
  deed: Deed,
  code: string,
  entryOf: (outcome: string, events: []) => Unlinked,
): Promise<Result<unknown, string> | undefined> {
  const earlier = await earlierReply(runtime, deed);
  if (earlier) return earlier;
  const entry = { ...entryOf(code, []), id: runtime.newId() };
  await runtime.store.transaction(async () => ({
    value: undefined,
    writes: await chained(entry, aboutOf(deed, entry.id), [], runtime.store),
  }));
  return undefined;
}

/**
 * After the commit: what follows from it, signals and outbox, all at once. What fails here is repaired by timers and by
 * a pull; only where nothing else was written, raising is the deed itself.
 */
async function announce(runtime: Runtime, auditId: string, staged: Staged): Promise<void> {
  const { raises, writes, events } = staged;
  const signal = () =>
    [...staged.signals].map(([account, topics]) => runtime.store.bump(account, [...topics]));
  let signalled = raises.length === 0;
  let late = false;
  const raised = raises.map(async ({ table, id, marks }) => {
    await runtime.store.raise(table, id, marks);
    late ||= signalled;
  });
  const told = signal().map((it) => it.finally(() => (signalled = true)));
  const kicked = isFollowed(events) ? [runtime.kick([auditId])] : [];
  const first = await Promise.allSettled([...raised, ...told, ...kicked]);
  // Whoever was told before the marks stood may have looked too early: they are told once more.
  const settled = late && raises.length > 0 ? [...first, ...(await Promise.allSettled(signal()))] : first;
  for (const [at, it] of settled.entries()) {
    if (it.status !== 'rejected') continue;
    if (at < raised.length && writes.length === 0) throw it.reason;
    runtime.log({ level: 'warn', event: 'announce.failed', fault: faultOf(it.reason) });
  }
}
