import { getHealth, saveHealth } from '@shared/contracts/patient';
import { profileOf, type HealthProfile } from '@shared/domain/patient/health';
import type { Patient } from '@shared/domain/patient/patient';
import type { AccountId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';

const isMine = (patient: Patient | undefined, accountId: AccountId): patient is Patient =>
  patient !== undefined && !patient.removed && patient.accountId === accountId;

const viewOf = ({ history, allergies, medicines, savedAt }: HealthProfile) => ({
  ...{ history, allergies, medicines, savedAt },
});

export const getHealthAction = implementQuery(getHealth, async ({ input, actor, db }) => {
  if (!isMine(await db.patients.find(input.patientId), actor.id)) return reject('patient.not_found');
  const profile = await db.healthProfiles.find(input.patientId);
  return ok(profile ? { profile: viewOf(profile) } : {});
});

export const saveHealthAction = implementCommand(saveHealth, async ({ input, actor, now, tx }) => {
  const patient = await tx.patients.find(input.patientId);
  if (!isMine(patient, actor.id)) return reject('patient.not_found');
  const profile = profileOf(patient, input.facts, now);
  tx.healthProfiles.replace(profile);
  return ok({ profile: viewOf(profile) });
});
