import type { AuditEntry } from '@shared/domain/audit/audit';
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
  const entries = await everyRow(
    (n) => db.audits.list({ where: { chainId, n: { gt: n } }, orderBy: [['n', 'asc']], limit: BATCH }),
    ({ n }) => n,
    { most },
  );
  const id = ConsultationId.safeParse(chainId).data;
  const consultation = id && (await db.consultations.find(id));
  const messages = consultation ? await messagesUpTo(consultation.id, most, db) : [];
  if (!entries || !messages) return undefined;
  return {
    id: chainId,
    entries: entries.map(linkOf),
    messages: messages.map(saidOf),
    ...(consultation?.trail && { end: consultation.trail }),
    ...(consultation?.talk !== undefined && { talk: consultation.talk }),
  };
}
