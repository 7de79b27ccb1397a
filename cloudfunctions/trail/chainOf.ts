import type { AuditEntry } from '@shared/domain/audit/audit';
import { endAt, NO_LINK } from '@shared/domain/audit/chain';
import type { Message } from '@shared/domain/consultation/message';
import { ConsultationId } from '@shared/kernel/ids';
import { BATCH, everyRow } from '../_runtime/everyRow';
import { messagesUpTo } from '../_runtime/messagesOf';
import type { Db } from '../_runtime/tx';

/** What the verifier reads of an entry: all of it but what its hash does not cover. */
const linkOf = ({ reply: _, replyUntil: __, pending: ___, ...entry }: AuditEntry) => entry;

/** What the verifier reads of a message: who and when, and the commitment to what. */
const saidOf = ({ consultationId, seq, from, authorId, sentAt, said, commitment, prev, hash }: Message) => ({
  ...{ consultationId, seq, from, sentAt, said, commitment, prev, hash },
  ...(authorId !== undefined && { authorId }),
});

/** A chain whole, with the links of its conversation; undefined when it is longer than `most`. */
export async function chainOf(chainId: string, db: Db, most: number) {
  // Before the entries: whatever is written in between is then beyond the end, and left for the next export.
  const id = ConsultationId.safeParse(chainId).data;
  const consultation = id && (await db.consultations.find(id));
  const entries = await everyRow(
    (n) => db.audits.list({ where: { chainId, n: { gt: n } }, orderBy: [['n', 'asc']], limit: BATCH }),
    ({ n }) => n,
    { most },
  );
  const messages = consultation ? await messagesUpTo(consultation.id, most, db) : [];
  if (!entries || !messages) return undefined;
  const end = consultation?.trail ?? endAt(entries.at(-1) ?? NO_LINK);
  return {
    id: chainId,
    entries: entries.filter(({ n }) => n <= end.n).map(linkOf),
    messages: messages.map(saidOf),
    end,
    talk: consultation?.talk ?? '',
  };
}
export type Chain = NonNullable<Awaited<ReturnType<typeof chainOf>>>;
