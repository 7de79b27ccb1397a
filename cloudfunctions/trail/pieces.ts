import type { ChainPiece } from '@shared/contracts/trailExport';
import type { AuditEntry } from '@shared/domain/audit/audit';
import { endAt, NO_LINK } from '@shared/domain/audit/chain';
import type { Message } from '@shared/domain/consultation/message';
import { ConsultationId } from '@shared/kernel/ids';
import { BATCH } from '../_runtime/everyRow';
import type { Db } from '../_runtime/tx';

/** How far a chain has been handed out. */
export type Place = { readonly n: number; readonly seq: number };
export const START: Place = { n: 0, seq: 0 };

/** What the verifier reads of an entry: all of it but what its hash does not cover. */
const linkOf = ({ reply: _, replyUntil: __, pending: ___, ...entry }: AuditEntry) => entry;

/** What the verifier reads of a message: who and when, and the commitment to what. */
const saidOf = ({ consultationId, seq, from, authorId, sentAt, said, commitment, prev, hash }: Message) => ({
  ...{ consultationId, seq, from, sentAt, said, commitment, prev, hash },
  ...(authorId !== undefined && { authorId }),
});

export type Read = { readonly piece: ChainPiece; readonly next?: Place };

/** The links of a chain after a place, with those of its conversation, a bounded number of both. */
export async function pieceAfter(id: string, { n, seq }: Place, db: Db): Promise<Read> {
  // Before the entries: whatever is written in between is then beyond the end, and left for the next export.
  const caseId = ConsultationId.safeParse(id).data;
  const consultation = caseId && (await db.consultations.find(caseId));
  const found = await db.audits.list({
    where: { chainId: id, n: { gte: n } },
    orderBy: [['n', 'asc']],
    limit: BATCH,
  });
  const last = endAt(found.at(-1) ?? NO_LINK);
  const entries = found.filter((it) => it.n > n);
  const none = { id, messages: [], days: [] };
  if (found.length === BATCH)
    return { piece: { ...none, entries: entries.map(linkOf) }, next: { n: last.n, seq } };

  const messages = consultation ? await saidAfter(consultation.id, seq, db) : [];
  const said = { ...none, messages: messages.map(saidOf) };
  if (messages.length === BATCH)
    return {
      piece: { ...said, entries: entries.map(linkOf) },
      next: { n: last.n, seq: messages.at(-1)!.seq },
    };
  const end = consultation?.trail ?? last;
  const upToEnd = entries.filter((it) => it.n <= end.n).map(linkOf);
  return { piece: { ...said, entries: upToEnd, end, talk: consultation?.talk ?? '' } };
}

const saidAfter = (consultationId: ConsultationId, seq: number, db: Db): Promise<Message[]> =>
  db.messages.list({
    where: { consultationId, seq: { gt: seq } },
    orderBy: [['seq', 'asc']],
    limit: BATCH,
  });
