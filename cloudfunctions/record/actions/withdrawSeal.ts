import { withdrawSealRequest } from '@shared/contracts/seal';
import { maySeal, sideOf } from '@shared/domain/seal/policy';
import { withdrawSeal } from '@shared/domain/seal/undecided';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { sealView } from '../present';

export const withdrawSealAction = implementCommand(withdrawSealRequest, async ({ input, actor, tx }) => {
  const consultation = await tx.consultations.find(input.consultationId);
  if (!maySeal(consultation, actor)) return reject('consultation.not_found');
  const side = sideOf(actor);
  const decision = withdrawSeal(consultation, side);
  if (!decision.ok) return decision;
  tx.consultations.replace(decision.value);
  tx.signal(consultation.accountId, consultation.id);
  tx.emit({ type: 'seal.withdrawn', consultationId: consultation.id, askedBy: side });
  return ok(sealView(decision.value));
});
