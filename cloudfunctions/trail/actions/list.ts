import type * as z from 'zod/mini';
import { listTrail, type TrailEntry } from '@shared/contracts/trail';
import type { AuditEntry } from '@shared/domain/audit/audit';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';

type Filter = z.output<typeof listTrail.input>['filter'];

function whereOf(filter: Filter): Record<string, string> {
  if (filter.kind === 'actor') return { by: filter.by };
  if (filter.kind === 'action') return { action: filter.action };
  return filter.kind === 'chain' ? { chainId: filter.chainId } : {};
}

const viewOf = ({ actor, events, ...entry }: AuditEntry): TrailEntry => ({
  id: entry.id,
  at: entry.at,
  role: actor.role,
  actorId: actor.id,
  action: entry.action,
  outcome: entry.outcome,
  requestId: entry.requestId,
  chainId: entry.chainId,
  n: entry.n,
  hash: entry.hash,
  // Of a file that was handed out its hash too: whoever is shown the file lays it beside this.
  events: events.map((it) => (it.type === 'trail.exported' ? `${it.type} ${it.sha256}` : it.type)),
  ...(entry.target !== undefined && { target: entry.target }),
});

export const listAction = implementQuery(listTrail, async ({ input, db, now, sawList }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const within = { from: input.from ?? 0, until: input.until ?? now + 1 };
  const ask = { where: whereOf(input.filter), by: 'at', direction: 'desc', after: after.value } as const;
  const page = await pageOf(db.audits, { ...ask, within });
  // Who has seen whom says something of both: the office that reads it is in the trail as well.
  await sawList();
  return ok({
    entries: page.rows.map(viewOf),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
