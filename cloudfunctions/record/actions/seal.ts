import { sealRecord } from '@shared/contracts/seal';
import { maySeal } from '@shared/domain/seal/policy';
import { seal, type SealSide } from '@shared/domain/seal/seal';
import { ok, reject } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementCommand } from '../../_runtime/implement';
import { messagesOf } from '../../_runtime/messagesOf';
import { versionsOf } from '../../_runtime/versionsOf';
import { sealView } from '../present';

export const sealAction = implementCommand(sealRecord, async ({ input, actor, now, db, tx }) => {
  const consultation = await tx.consultations.find(input.consultationId);
  if (!maySeal(consultation, actor)) return reject('consultation.not_found');
  const side: SealSide = actor.role === 'quality' ? 'hospital' : 'patient';
  const record = await tx.records.find(consultation.id);
  // A visit that is over gets no more messages: what is listed here is all of it.
  const messages = await messagesOf(consultation.id, db);
  // Nor is its record amended any more once the first side has asked.
  const earlier = await versionsOf(consultation.id, db);
  const facts = { side, actorId: actor.id, record, earlier, messages, now, digestOf };
  const decision = seal(consultation, facts);
  if (!decision.ok) return decision;
  tx.consultations.replace(decision.value.consultation);
  if (decision.value.seal) tx.seals.insert(decision.value.seal);
  return ok(sealView(decision.value.consultation, decision.value.seal));
});
