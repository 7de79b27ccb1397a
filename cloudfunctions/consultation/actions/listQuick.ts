import { listQuick } from '@shared/contracts/visit';
import { deskOf } from '@shared/domain/appointment/desk';
import { isHeldForGrassroots, liesBefore } from '@shared/domain/appointment/take';
import { flagNames } from '@shared/domain/triage/inCase';
import { maskName } from '@shared/kernel/mask';
import { ok } from '@shared/kernel/result';
import { ageText } from '@shared/kernel/time';
import { implementQuery } from '../../_runtime/implement';
import { onDutyAt } from '../../_runtime/slots';
import { chiefFor } from '../present';

/** Whoever is on duty looks at the oldest of them. */
const QUESTIONS = 20;

export const listQuickAction = implementQuery(listQuick, async ({ actor, now, db, sawList }) => {
  const doctor = await db.doctors.find(actor.id);
  if (!doctor) throw new Error('an account names a doctor that is not there');
  const desk = deskOf(doctor.departmentCode);
  const [waiting, onDuty] = await Promise.all([
    db.consultations.list({
      where: { doctorId: desk, state: 'waiting', waitingSince: { gt: 0 } },
      orderBy: [['waitingSince', 'asc']],
      limit: QUESTIONS,
    }),
    onDutyAt(db, desk, now),
  ]);
  if (waiting.length > 0) await sawList();
  const hasGrassroots = onDuty.some((it) => it.isGrassroots);
  return ok({
    questions: waiting
      .filter((it) => liesBefore(it, doctor, now))
      .map((it) => ({
        id: it.id,
        // Whoever has not taken the question needs no name.
        patient: maskName(it.patient.name),
        age: ageText(it.patient.bornOn, it.requestedAt),
        sex: it.patient.sex,
        chief: chiefFor(it, 'doctor'),
        redFlags: it.redFlags ? flagNames(it.redFlags) : [],
        waitingSince: it.waitingSince ?? it.requestedAt,
        acceptBy: it.acceptBy ?? now,
        isHeld: isHeldForGrassroots(it, doctor, hasGrassroots, now),
      })),
    now,
  });
});
