import { longIllnessesIn } from '@shared/domain/consultation/chronic';
import type { Patient } from '@shared/domain/patient/patient';
import { personOf } from '@shared/domain/triage/inCase';
import type { TriagePerson } from '@shared/domain/triage/person';

/** What is known of a registered person, the long illnesses of their profile among it. Whether somebody is pregnant is only said now. */
export function profileOf(
  patient: Patient,
  { person }: { readonly person?: TriagePerson | undefined },
  now: number,
): TriagePerson {
  const chronic = patient.health ? longIllnessesIn(patient.health) : [];
  return {
    ...personOf(patient, undefined, now),
    ...(person?.pregnancyWeeks !== undefined && { pregnancyWeeks: person.pregnancyWeeks }),
    ...(chronic.length > 0 && { chronic }),
  };
}
