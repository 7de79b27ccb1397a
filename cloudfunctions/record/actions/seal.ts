import { sealRecord } from '@shared/contracts/seal';
import { isDestroyed } from '@shared/domain/rights/destroyed';
import { maySeal, sideOf } from '@shared/domain/seal/policy';
import { seal } from '@shared/domain/seal/seal';
import { ok, reject } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementCommand } from '../../_runtime/implement';
import { StoreConflict } from '../../_runtime/store';
import { sealView } from '../present';
import { sealableOf } from '../sealableOf';

export const sealAction = implementCommand(sealRecord, async ({ input, actor, now, db, tx }) => {
  const consultation = await tx.consultations.find(input.consultationId);
  if (!maySeal(consultation, actor)) return reject('consultation.not_found');
  // Written with the case: a destruction that is decided in the same moment comes before it, or after and finds it.
  const person = await tx.patients.find(consultation.patientId);
  if (!person || isDestroyed(person)) return reject('consultation.not_found');
  const record = await tx.records.find(consultation.id);
  // A visit that is over gets no more messages, and once the first side has asked, nor is its record amended or a
  // prescription decided about: what is listed here is all of it.
  const sealable = { ...(await sealableOf(consultation, db)), record };
  const facts = { side: sideOf(actor), isAnswer: input.isAnswer === true, actorId: actor.id, sealable };
  const decision = seal(consultation, { ...facts, now, digestOf });
  if (!decision.ok) return decision;
  // Its conversation is just being deleted, as the law lets it be: what is left is sealed with the next press.
  if (decision.value.seal && consultation.erasingTalk) throw new StoreConflict('being erased');
  tx.consultations.replace(decision.value.consultation);
  tx.patients.replace(person);
  tx.signal(consultation.accountId, consultation.id);
  if (decision.value.seal) tx.seals.insert(decision.value.seal);
  return ok(sealView(decision.value.consultation, decision.value.seal));
});
