import { getSeal } from '@shared/contracts/seal';
import { mayReadSeal } from '@shared/domain/seal/policy';
import { sealedContent, type Seal, type StoodAs } from '@shared/domain/seal/seal';
import { ok, reject } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementQuery } from '../../_runtime/implement';
import type { Db } from '../../_runtime/tx';
import { sealView } from '../present';
import { sealableOf } from '../sealableOf';

/** The hash of the visit as it stands in the database today. */
async function hashToday({ id, content }: Seal, db: Db): Promise<string | undefined> {
  const [consultation, record] = await Promise.all([db.consultations.find(id), db.records.find(id)]);
  if (!consultation) return undefined;
  const sealable = await sealableOf(consultation, db);
  const { stoodAs } = content as { stoodAs?: StoodAs };
  return digestOf(sealedContent(consultation, { ...sealable, record }, stoodAs));
}

export const getSealAction = implementQuery(getSeal, async ({ input, actor, db, saw }) => {
  const found = await db.consultations.find(input.consultationId);
  if (!mayReadSeal(found, actor)) return reject('consultation.not_found');
  if (actor.role === 'quality' || actor.role === 'auditor') await saw(found.id, 'sealing');
  const seal = await db.seals.find(found.id);
  if (!seal) return ok(sealView(found));
  const holds = digestOf(seal.content) === seal.sha256 && (await hashToday(seal, db)) === seal.sha256;
  return ok({ ...sealView(found, seal), holds });
});
