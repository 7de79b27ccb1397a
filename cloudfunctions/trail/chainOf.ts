import type { AuditEntry } from '@shared/domain/audit/audit';
import type { Message } from '@shared/domain/consultation/message';
import { ConsultationId } from '@shared/kernel/ids';
import type { Db } from '../_runtime/tx';

/** Rows asked for at once. */
const BATCH = 500;

/** All rows of a list that is sorted by a number without gaps. */
async function all<Row>(
  list: (after: number) => Promise<Row[]>,
  numberOf: (row: Row) => number,
  most: number,
): Promise<Row[] | undefined> {
  const rows: Row[] = [];
  for (;;) {
    const next = await list(rows.length > 0 ? numberOf(rows.at(-1)!) : 0);
    rows.push(...next);
    if (rows.length > most) return undefined;
    if (next.length < BATCH) return rows;
  }
}

/** What the verifier reads of an entry: all of it but what its hash does not cover. */
const linkOf = ({ reply: _, replyUntil: __, pending: ___, ...entry }: AuditEntry) => entry;

/** What the verifier reads of a message: who and when, and the commitment to what. */
const saidOf = ({ consultationId, seq, from, sentAt, said, commitment, prev, hash }: Message) => ({
  ...{ consultationId, seq, from, sentAt, said, commitment, prev, hash },
});

/** A chain whole, with the links of its conversation; undefined when it is longer than `most`. */
export async function chainOf(chainId: string, db: Db, most: number) {
  const entries = await all(
    (n) => db.audits.list({ where: { chainId, n: { gt: n } }, orderBy: [['n', 'asc']], limit: BATCH }),
    ({ n }) => n,
    most,
  );
  const id = ConsultationId.safeParse(chainId).data;
  const consultation = id && (await db.consultations.find(id));
  const messages = consultation
    ? await all(
        (seq) =>
          db.messages.list({
            where: { consultationId: consultation.id, seq: { gt: seq } },
            orderBy: [['seq', 'asc']],
            limit: BATCH,
          }),
        ({ seq }) => seq,
        most,
      )
    : [];
  if (!entries || !messages) return undefined;
  return {
    id: chainId,
    entries: entries.map(linkOf),
    messages: messages.map(saidOf),
    ...(consultation?.trail && { end: consultation.trail }),
    ...(consultation?.talk !== undefined && { talk: consultation.talk }),
  };
}
