import { withoutAsker } from '@shared/domain/patient/consents';
import { ownNumberOf } from '@shared/domain/patient/ownNumber';
import type { Patient } from '@shared/domain/patient/patient';
import type { Tx } from '../tx';

/** Where 本人 is no longer the proven owner of the account, nobody has agreed to anything with them any more. */
export function stageWithoutAsker(
  tx: Tx,
  before: Patient,
  after: Patient,
  persons: readonly Patient[],
  now: number,
): void {
  if (!ownNumberOf(before) || ownNumberOf(after)) return;
  for (const person of persons) {
    if (person.id === before.id) continue;
    const next = withoutAsker(person, before, now);
    if (next === person) continue;
    tx.patients.replace(next);
    tx.emit({ type: 'patient.consent_changed', patientId: next.id });
  }
}
