import { warnOfEmergency } from '@shared/contracts/consultation';
import { mayActFor } from '@shared/domain/patient/policy';
import { isUrgent } from '@shared/domain/triage/inCase';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { rulesInForce } from '../../_runtime/rulesInForce';

export const warnAction = implementQuery(warnOfEmergency, async ({ input, actor, now, db }) => {
  const [patient, { rules }] = await Promise.all([db.patients.find(input.patientId), rulesInForce(db)]);
  if (!mayActFor(patient, actor.id)) return reject('patient.not_found');
  return ok({ isUrgent: isUrgent(input, patient, rules, now) });
});
