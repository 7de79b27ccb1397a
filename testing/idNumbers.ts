import { checkOf } from '@shared/domain/patient/idNumber';
import type { PatientDetails } from '@shared/domain/patient/patient';

/** A well-formed number that is nobody's: no region of China begins with 99. `nth` tells two of one day apart (0–499). */
export function idNumberOf({ bornOn, sex }: Pick<PatientDetails, 'bornOn' | 'sex'>, nth = 0): string {
  const order = String(nth * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0');
  const seventeen = `999902${bornOn.replaceAll('-', '')}${order}`;
  return seventeen + checkOf(seventeen);
}
