import { addEvidence } from '@shared/contracts/consultation';
import { seenBy } from '@shared/domain/consultation/policy';
import { add } from '@shared/domain/followUp/judge';
import { mayUse } from '@shared/domain/picture/policy';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { signalBoth } from '../signalBoth';

export const addEvidenceAction = implementCommand(addEvidence, async ({ input, actor, db, tx }) => {
  const { consultationId, pictureIds } = input;
  const found = seenBy(await tx.consultations.find(consultationId), actor);
  if (!found.ok) return found;
  const decision = add(found.value, pictureIds);
  if (!decision.ok) return decision;
  const pictures = await db.pictures.findAll(pictureIds);
  const own = new Set(pictures.filter((it) => mayUse(it, actor.id, 'picture')).map(({ id }) => id));
  if (!pictureIds.every((id) => own.has(id))) return reject('picture.not_found');
  tx.consultations.replace(decision.value);
  signalBoth(tx, decision.value);
  return ok({ consultationId, evidenceState: 'not_opened' as const });
});
