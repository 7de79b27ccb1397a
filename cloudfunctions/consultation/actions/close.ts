import { closeConsultation } from '@shared/contracts/consultation';
import { close } from '@shared/domain/consultation/close';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { treatedBy } from '@shared/domain/consultation/policy';
import { ok, reject } from '@shared/kernel/result';
import { areInUse } from '../../_runtime/codesInUse';
import { digestOf } from '../../_runtime/digest';
import { implementCommand } from '../../_runtime/implement';
import { placeNow } from '../../_runtime/placeNow';
import { signalBoth } from '../signalBoth';

/** What triage is measured by: where it was treated, and how it ended. */
const outcomeFor = ({ departmentCode, disposition }: Consultation, now: number) => ({
  departmentCode,
  disposition: disposition?.kind ?? 'unknown',
  at: now,
});

export const closeAction = implementCommand(closeConsultation, async (context) => {
  const { input, actor, now, tx } = context;
  const found = treatedBy(await tx.consultations.find(input.consultationId), actor);
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
  if (!(await areInUse(context.db, input.diagnoses ?? []))) return reject('diagnosis.not_in_list');
  const { consultation, record, line } = decision.value;
  tx.consultations.replace(consultation);
  tx.messages.insert(line);
  const draft = await tx.records.find(record.id);
  if (draft) tx.records.replace(record);
  else tx.records.insert(record);
  const triage = consultation.triageId && (await tx.triages.find(consultation.triageId));
  if (triage) tx.triages.replace({ ...triage, closed: outcomeFor(consultation, now) });
  // Nothing follows from the end of a talk in writing; a room must be cleared.
  const { id: consultationId, doctorId } = consultation;
  if (consultation.channel !== 'text') tx.emit({ type: 'consultation.completed', consultationId, doctorId });
  signalBoth(tx, consultation);
  return ok({ consultationId: consultation.id, state: consultation.state });
});
