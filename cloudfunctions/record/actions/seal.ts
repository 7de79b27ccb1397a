import { sealRecord } from '@shared/contracts/seal';
import { maySeal } from '@shared/domain/seal/policy';
import { seal, type SealSide } from '@shared/domain/seal/seal';
import { ok, reject } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementCommand } from '../../_runtime/implement';
import { StoreConflict } from '../../_runtime/store';
import { sealView } from '../present';
import { sealableOf } from '../sealableOf';

export const sealAction = implementCommand(sealRecord, async ({ input, actor, now, db, tx }) => {
  const consultation = await tx.consultations.find(input.consultationId);
  if (!maySeal(consultation, actor)) return reject('consultation.not_found');
  const side: SealSide = actor.role === 'quality' ? 'hospital' : 'patient';
  const record = await tx.records.find(consultation.id);
  // A visit that is over gets no more messages, and once the first side has asked, nor is its record amended or a
  // prescription decided about: what is listed here is all of it.
  const sealable = { ...(await sealableOf(consultation, db)), record };
  const facts = { side, actorId: actor.id, sealable, now, digestOf };
  const decision = seal(consultation, facts);
  if (!decision.ok) return decision;
  // Its conversation is just being deleted, as the law lets it be: what is left is sealed with the next press.
  if (decision.value.seal && consultation.erasingTalk) throw new StoreConflict('being erased');
  tx.consultations.replace(decision.value.consultation);
  if (decision.value.seal) tx.seals.insert(decision.value.seal);
  return ok(sealView(decision.value.consultation, decision.value.seal));
});
