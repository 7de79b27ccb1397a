import type { Consultation } from '@shared/domain/consultation/consultation';
import type { Sealable } from '@shared/domain/seal/seal';
import { filesOf } from '../_runtime/filesOf';
import { messagesOf } from '../_runtime/messagesOf';
import type { Db } from '../_runtime/tx';
import { versionsOf } from '../_runtime/versionsOf';

/** More than one visit ever has of each. */
const MOST = 500;

/** All that was said and written in a visit, read for its sealing. */
export async function sealableOf(consultation: Consultation, db: Db): Promise<Omit<Sealable, 'record'>> {
  const { id } = consultation;
  const where = { consultationId: id };
  const [messages, earlier, prescriptions, signatures, recordings, colleagueRequests] = await Promise.all([
    messagesOf(id, db),
    versionsOf(id, db),
    db.prescriptions.list({
      where,
      orderBy: [['issuedAt', 'asc'] as const, ['id', 'asc'] as const],
      limit: MOST,
    }),
    db.signatures.list({ where, orderBy: [['stampedAt', 'asc']], limit: MOST }),
    db.callRecordings.list({
      where,
      orderBy: [['startedAt', 'asc'] as const, ['id', 'asc'] as const],
      limit: MOST,
    }),
    db.colleagueRequests.list({
      where,
      orderBy: [['proposedAt', 'asc'] as const, ['id', 'asc'] as const],
      limit: MOST,
    }),
  ]);
  const files = await filesOf(consultation, messages, db);
  const kept = recordings.filter(({ erasingAt }) => erasingAt === undefined);
  return { messages, earlier, prescriptions, signatures, recordings: kept, colleagueRequests, files };
}
