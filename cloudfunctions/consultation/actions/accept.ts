import { acceptConsultation } from '@shared/contracts/consultation';
import { accept } from '@shared/domain/consultation/accept';
import { seenBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { signalBoth } from '../signalBoth';

export const acceptAction = implementCommand(
  acceptConsultation,
  async ({ input, actor, now, db, tx, device, licences }) => {
    const [consultation, doctor, held] = await Promise.all([
      tx.consultations.find(input.consultationId),
      db.doctors.find(actor.id),
      licences(),
    ]);
    const found = seenBy(consultation, actor);
    if (!found.ok) return found;
    const facts = { doctor, deviceId: device?.id, licences: held };
    const decision = accept(found.value, facts, now);
    if (!decision.ok) return decision;
    const accepted = decision.value.consultation;
    tx.consultations.replace(accepted);
    tx.emit(decision.value.event);
    signalBoth(tx, accepted);
    return ok({ consultationId: accepted.id, state: accepted.state });
  },
);
