import { closeConsultation } from '@shared/contracts/closing';
import type * as z from 'zod/mini';
import { firstIn } from '@shared/domain/call/call';
import { close } from '@shared/domain/consultation/close';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { treatedBy } from '@shared/domain/consultation/policy';
import { isOlder } from '@shared/domain/record/saveDraft';
import { reject } from '@shared/kernel/result';
import { areInUse } from '../../_runtime/codesInUse';
import { digestOf } from '../../_runtime/digest';
import { fitHere } from '../../_runtime/fitness';
import { implementCall, type CommandContext } from '../../_runtime/implement';
import { placeNow } from '../../_runtime/placeNow';
import { signing } from '../../_runtime/signing/command';
import { stageSignedRecord } from '../../_runtime/signing/record';
import { signalBoth } from '../signalBoth';

type Context = CommandContext<readonly ['doctor'], z.output<typeof closeConsultation.input>>;

/** What triage is measured by: where it was treated, and how it ended. */
const outcomeFor = ({ departmentCode, disposition }: Consultation, now: number) => ({
  departmentCode,
  ...(disposition?.kind === 'outpatient' &&
    disposition.departmentCode && { referredTo: disposition.departmentCode }),
  disposition: disposition?.kind ?? 'unknown',
  at: now,
});

async function decide(context: Context) {
  const { input, actor, now, tx, db, device, licences } = context;
  const found = treatedBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const fit = await fitHere(context);
  if (!fit.ok) return fit;
  const { appointment } = found.value;
  const [place, doctor, held, call] = await Promise.all([
    placeNow(found.value, context.again, db),
    db.doctors.find(found.value.doctorId),
    licences(),
    appointment && db.calls.find(input.consultationId),
  ]);
  if (!doctor) throw new Error('a case of nobody');
  const once = { id: context.onceId, salt: context.newSalt() };
  const wasInRoom = firstIn(call, 'doctor', appointment) !== undefined;
  const facts = { ...once, now, place, wasInRoom, doctor, licences: held, digestOf };
  const decision = close(found.value, input, facts);
  if (!decision.ok) return decision;
  // What another device has written since is seen before anything is signed.
  const stored = await tx.records.find(input.consultationId);
  if (isOlder(input.revision ?? 0, { stored, deviceId: device?.id }))
    return reject('record.changed_elsewhere');
  return (await areInUse(db, input.diagnoses ?? [])) ? decision : reject('diagnosis.not_in_list');
}

export const closeAction = implementCall(
  closeConsultation,
  signing(decide, async (decided, done, { now, tx }) => {
    const { consultation, line } = decided;
    tx.consultations.replace(consultation);
    if (line) tx.messages.insert(line);
    await stageSignedRecord(tx, done, decided);
    const triage = consultation.triageId && (await tx.triages.find(consultation.triageId));
    if (triage) tx.triages.replace({ ...triage, closed: outcomeFor(consultation, now) });
    // Nothing follows from the end of a talk in writing; a room must be cleared.
    const { id: consultationId, doctorId } = consultation;
    if (consultation.channel !== 'text')
      tx.emit({ type: 'consultation.completed', consultationId, doctorId });
    signalBoth(tx, consultation);
    return { consultationId, state: consultation.state };
  }),
);
