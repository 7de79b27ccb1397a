import { myDoctor } from '@shared/contracts/doctor';
import { intakeOf } from '@shared/domain/doctor/intake';
import { isOffered } from '@shared/domain/doctor/directory';
import { isFaceChecked } from '@shared/domain/doctor/faceCheck';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf } from '../present';

/** More teams than one department has. */
const TEAMS = 50;

export const meAction = implementQuery(myDoctor, async ({ actor, db, ports, now, device }) => {
  const doctor = await db.doctors.find(actor.id);
  if (!doctor) throw new Error('an account names a doctor that is not there');
  const [page, waiting, inProgress, teams] = await Promise.all([
    pageOf(doctor, db, ports, now),
    db.consultations.count({ doctorId: doctor.id, state: 'waiting' }),
    db.consultations.count({ doctorId: doctor.id, state: 'in_progress' }),
    db.teams.list({ where: { departmentCode: doctor.departmentCode, active: true }, limit: TEAMS }),
  ]);
  const { faceCheck, qualification } = doctor;
  return ok({
    doctor: page,
    waiting,
    inProgress,
    isInTeam: teams.some(({ memberIds }) => memberIds.includes(doctor.id)),
    intake: intakeOf(doctor),
    ...(doctor.heldTexts && { heldTexts: doctor.heldTexts }),
    practice: {
      isOffered: isOffered(doctor, now),
      validity: qualification,
      ...(faceCheck && isFaceChecked(doctor, device?.id, now) && { faceCheckedUntil: faceCheck.until }),
    },
    now,
  });
});
