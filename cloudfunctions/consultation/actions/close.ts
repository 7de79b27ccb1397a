import { closeConsultation } from '@shared/contracts/consultation';
import { close } from '@shared/domain/consultation/close';
import { seenBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementCommand } from '../../_runtime/implement';
import { placeNow } from '../placeNow';
import { signalBoth } from '../signalBoth';

export const closeAction = implementCommand(closeConsultation, async (context) => {
  const { input, actor, now, tx } = context;
  const found = seenBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const place = await placeNow(found.value, context.again, context.db);
  const decision = close(found.value, input, {
    now,
    place,
    id: context.onceId,
    salt: context.newSalt(),
    digestOf,
  });
  if (!decision.ok) return decision;
  const { consultation, record, line } = decision.value;
  tx.consultations.replace(consultation);
  tx.messages.insert(line);
  const draft = await tx.records.find(record.id);
  if (draft) tx.records.replace(record);
  else tx.records.insert(record);
  signalBoth(tx, consultation);
  return ok({ consultationId: consultation.id, state: consultation.state });
});
