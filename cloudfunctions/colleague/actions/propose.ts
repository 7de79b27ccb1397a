import { propose } from '@shared/contracts/colleague';
import { propose as decide } from '@shared/domain/colleague/propose';
import { treatedBy } from '@shared/domain/consultation/policy';
import { ColleagueRequestId, type ConsultationId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { qualifiedHere } from '../../_runtime/fitness';
import { implementCommand } from '../../_runtime/implement';
import { prescriptionsOf } from '../../_runtime/prescriptionsOf';
import type { Db } from '../../_runtime/tx';
import { tellAll } from '../stage';

async function hasOpenPrescription(consultationId: ConsultationId, db: Db): Promise<boolean> {
  const found = await prescriptionsOf(consultationId, db);
  return found.some(({ state }) => state === 'submitted' || state === 'returned');
}

export const proposeAction = implementCommand(propose, async (context) => {
  const { input, actor, now, db, tx, newId } = context;
  const found = treatedBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  // Whoever has no camera at hand may still hand a patient on.
  const qualified = await qualifiedHere(context);
  if (!qualified.ok) return qualified;
  const { colleagueRequestId } = found.value;
  const decision = decide(found.value, input, {
    id: newId(ColleagueRequestId),
    colleague: await db.doctors.find(input.doctorId),
    known: colleagueRequestId && (await tx.colleagueRequests.find(colleagueRequestId)),
    hasOpenPrescription: input.kind === 'hand_over' && (await hasOpenPrescription(input.consultationId, db)),
    now,
  });
  if (!decision.ok) return decision;
  const { request, consultation } = decision.value;
  tx.colleagueRequests.insert(request);
  tx.consultations.replace(consultation);
  tellAll(tx, request);
  return ok({ requestId: request.id, state: request.state });
});
