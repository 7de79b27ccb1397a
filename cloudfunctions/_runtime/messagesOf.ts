import type { Message } from '@shared/domain/consultation/message';
import type { ConsultationId } from '@shared/kernel/ids';
import { BATCH, everyRow } from './everyRow';
import type { Db } from './tx';

/** A conversation in order; undefined when it is longer than `most`. */
export const messagesUpTo = (consultationId: ConsultationId, most: number, db: Db) =>
  everyRow(
    (seq) =>
      db.messages.list({
        where: { consultationId, seq: { gt: seq } },
        orderBy: [['seq', 'asc']],
        limit: BATCH,
      }),
    ({ seq }) => seq,
    { most },
  );

/** A conversation whole, in order. */
export const messagesOf = async (consultationId: ConsultationId, db: Db): Promise<Message[]> =>
  (await messagesUpTo(consultationId, Infinity, db))!;
