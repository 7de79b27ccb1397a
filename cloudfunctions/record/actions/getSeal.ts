import { getSeal } from '@shared/contracts/seal';
import { mayReadSeal } from '@shared/domain/seal/policy';
import { sealedContent } from '@shared/domain/seal/seal';
import type { ConsultationId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementQuery } from '../../_runtime/implement';
import { messagesOf } from '../../_runtime/messagesOf';
import type { Db } from '../../_runtime/tx';
import { versionsOf } from '../../_runtime/versionsOf';
import { sealView } from '../present';

/** The hash of the visit as it stands in the database today. */
async function hashToday(id: ConsultationId, db: Db): Promise<string | undefined> {
  const [consultation, record] = await Promise.all([db.consultations.find(id), db.records.find(id)]);
  if (!consultation || !record) return undefined;
  const [messages, earlier] = await Promise.all([messagesOf(id, db), versionsOf(id, db)]);
  return digestOf(sealedContent(consultation, messages, record, earlier));
}

export const getSealAction = implementQuery(getSeal, async ({ input, actor, db }) => {
  const found = await db.consultations.find(input.consultationId);
  if (!mayReadSeal(found, actor)) return reject('consultation.not_found');
  const seal = await db.seals.find(found.id);
  if (!seal) return ok(sealView(found));
  const holds = digestOf(seal.content) === seal.sha256 && (await hashToday(found.id, db)) === seal.sha256;
  return ok({ ...sealView(found, seal), holds });
});
