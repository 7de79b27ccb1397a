import { acceptConsultation } from '@shared/contracts/consultation';
import { departmentOfDesk } from '@shared/domain/appointment/desk';
import { take } from '@shared/domain/appointment/take';
import { accept } from '@shared/domain/consultation/accept';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { seenBy } from '@shared/domain/consultation/policy';
import type { Doctor } from '@shared/domain/doctor/doctor';
import { isFull } from '@shared/domain/doctor/intake';
import type { AccountId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { onDutyAt } from '../../_runtime/slots';
import { talksAt } from '../../_runtime/talksAt';
import type { Db } from '../../_runtime/tx';
import { signalBoth } from '../signalBoth';

/** A quick question, as this doctor's from now on: one more than they had, so it is taken below their own limit alone. */
async function taken(
  consultation: Consultation,
  doctor: Doctor | undefined,
  { db, now, accountId }: { readonly db: Db; readonly now: number; readonly accountId: AccountId },
) {
  if (!doctor) return reject('consultation.not_found');
  const [account, onDuty] = await Promise.all([
    db.accounts.find(accountId),
    onDutyAt(db, consultation.doctorId, now),
  ]);
  const hasGrassrootsOnDuty = onDuty.some((it) => it.isGrassroots);
  const isAtLimit = doctor.maxOpen !== undefined && isFull(doctor, await talksAt(db, doctor.id));
  return take(consultation, doctor, { account, hasGrassrootsOnDuty, isAtLimit, now });
}

export const acceptAction = implementCommand(
  acceptConsultation,
  async ({ input, actor, now, db, tx, device, licences }) => {
    const [consultation, doctor, held] = await Promise.all([
      tx.consultations.find(input.consultationId),
      db.doctors.find(actor.id),
      licences(),
    ]);
    const found =
      consultation && departmentOfDesk(consultation.doctorId)
        ? await taken(consultation, doctor, { db, now, accountId: actor.accountId })
        : seenBy(consultation, actor);
    if (!found.ok) return found;
    // A case that came by 替诊 may be one's own, too: nobody treats themself.
    if (found.value.accountId === actor.accountId) return reject('consultation.own_case');
    const facts = { doctor, deviceId: device?.id, licences: held };
    const decision = accept(found.value, facts, now);
    if (!decision.ok) return decision;
    const accepted = decision.value.consultation;
    tx.consultations.replace(accepted);
    tx.emit(decision.value.event);
    // Those who wait at the same desk have another place now, too.
    if (consultation && consultation.doctorId !== accepted.doctorId)
      tx.emit({
        type: 'consultation.accepted',
        consultationId: accepted.id,
        doctorId: consultation.doctorId,
      });
    signalBoth(tx, accepted, actor.accountId);
    return ok({ consultationId: accepted.id, state: accepted.state });
  },
);
