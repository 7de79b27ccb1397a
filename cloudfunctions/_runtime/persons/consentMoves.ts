import { entryOf } from '@shared/domain/consent/ledger';
import { consentMoves } from '@shared/domain/patient/consents';
import type { Patient } from '@shared/domain/patient/patient';
import { ConsentId } from '@shared/kernel/ids';
import type { CommandContext } from '../implement';

/** What a command stages consents with. */
export type Staging = Pick<CommandContext<['patient'], unknown>, 'tx' | 'now' | 'newId'>;

/** Stages a person whose consents may have moved, and a row of the ledger for each that has. */
export function stagePerson(before: Patient | undefined, after: Patient, { tx, now, newId }: Staging): void {
  tx.patients.replace(after);
  for (const { matter, action, text } of consentMoves(before, after)) {
    const { id: patientId, accountId } = after;
    tx.consents.insert(
      entryOf(matter, action, text, { id: newId(ConsentId), accountId, patientId, at: now }),
    );
  }
}
