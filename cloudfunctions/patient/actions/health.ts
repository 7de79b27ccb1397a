import { getHealth, saveHealth } from '@shared/contracts/patient';
import { profileOf } from '@shared/domain/patient/health';
import { mayActFor } from '@shared/domain/patient/policy';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';

export const getHealthAction = implementQuery(getHealth, async ({ input, actor, db }) => {
  const patient = await db.patients.find(input.patientId);
  if (!mayActFor(patient, actor.id)) return reject('patient.not_found');
  return ok(patient.health ? { profile: patient.health } : {});
});

export const saveHealthAction = implementCommand(saveHealth, async ({ input, actor, now, tx }) => {
  const patient = await tx.patients.find(input.patientId);
  if (!mayActFor(patient, actor.id)) return reject('patient.not_found');
  const profile = profileOf(input.facts, now);
  tx.patients.replace({ ...patient, health: profile });
  return ok({ profile });
});
