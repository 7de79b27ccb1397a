import type { Patient } from '../patient/patient';

/** True of a person of whom law keeps nothing any more: their key is destroyed, or about to be. */
export const isDestroyed = ({
  restrictedAt,
  keptUntil,
  endingAt,
}: Pick<Patient, 'restrictedAt' | 'keptUntil' | 'endingAt'>): boolean =>
  endingAt !== undefined || (restrictedAt !== undefined && keptUntil === undefined);

/** 到期粉碎, decided: what is left goes, and nothing that would keep it is begun any more. */
export const ending = (person: Patient, now: number): Patient => ({ ...person, endingAt: now });

/** The person once nothing of them is kept: not even the digest that says whether this number was here. */
export function unnumbered(person: Patient): Patient {
  const { keptUntil: _, endingAt: __, idNumber: ___, idDigest: ____, ...rest } = person;
  return rest;
}
