import { getHealth, saveHealth } from '@shared/contracts/patient';
import { hasConsented } from '@shared/domain/consent/purposes';
import { hasPregnancies } from '@shared/domain/consultation/complaint';
import { isOlder, profileOf } from '@shared/domain/patient/health';
import type { Patient } from '@shared/domain/patient/patient';
import { mayActFor } from '@shared/domain/patient/policy';
import { ok, reject } from '@shared/kernel/result';
import { ageYears } from '@shared/kernel/time';
import { implementCommand, implementQuery } from '../../_runtime/implement';

const isAsked = ({ sex, bornOn }: Patient, now: number) => hasPregnancies(sex, ageYears(bornOn, now));

export const getHealthAction = implementQuery(getHealth, async ({ input, actor, db, now }) => {
  const patient = await db.patients.find(input.patientId);
  if (!mayActFor(patient, actor.id)) return reject('patient.not_found');
  return ok({ ...(patient.health && { profile: patient.health }), hasPregnancies: isAsked(patient, now) });
});

export const saveHealthAction = implementCommand(saveHealth, async ({ input, actor, now, db, tx }) => {
  const [account, patient] = await Promise.all([
    db.accounts.find(actor.id),
    tx.patients.find(input.patientId),
  ]);
  if (!hasConsented(account, 'sensitive_health')) return reject('consent.sensitive_missing');
  if (!mayActFor(patient, actor.id)) return reject('patient.not_found');
  if (patient.verifiedAt === undefined) return reject('patient.unverified');
  if (input.facts.pregnancies && !isAsked(patient, now)) return reject('complaint.pregnancy_not_applicable');
  if (isOlder(input.facts, patient.health, input.readAt)) return reject('health.changed_elsewhere');
  const profile = profileOf(input.facts, now);
  tx.patients.replace({ ...patient, health: profile });
  return ok({ profile });
});
