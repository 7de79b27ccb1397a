import { ownNumberOf } from '@shared/domain/patient/ownNumber';
import type { Patient } from '@shared/domain/patient/patient';
import type { Tx } from '../tx';

/** True when this number is 本人 of another person, in whichever account. */
export async function isSelfElsewhere(tx: Tx, idDigest: string, { id }: Patient): Promise<boolean> {
  const owner = await tx.ownNumbers.find(idDigest);
  return owner !== undefined && owner.patientId !== id;
}

/** Stages what a change of this person means for whose own a number is. */
export function stageOwnNumber(tx: Tx, before: Patient, after: Patient): void {
  const [was, is] = [ownNumberOf(before), ownNumberOf(after)];
  if (was?.id === is?.id) return;
  if (was) tx.ownNumbers.remove(was.id);
  // Not inserted: two at once then collide on the row, and the later one looks again instead of failing.
  if (is) tx.ownNumbers.replace(is);
}
