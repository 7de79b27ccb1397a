import { withoutAsker } from '@shared/domain/patient/consents';
import { ownNumberOf } from '@shared/domain/patient/ownNumber';
import type { Patient } from '@shared/domain/patient/patient';
import { stagePerson, type Staging } from './consentMoves';

/** Where 本人 is no longer the proven owner of the account, nobody has agreed to anything with them any more. */
export function stageWithoutAsker(
  before: Patient,
  after: Patient,
  persons: readonly Patient[],
  staging: Staging,
): void {
  const { tx, now } = staging;
  if (!ownNumberOf(before) || ownNumberOf(after)) return;
  for (const person of persons) {
    if (person.id === before.id) continue;
    const next = withoutAsker(person, before, now);
    if (next === person) continue;
    stagePerson(person, next, staging);
    tx.emit({ type: 'patient.consent_changed', patientId: next.id });
  }
}
