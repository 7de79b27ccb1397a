import { useEffect, useState } from 'react';
import type { FamilyMember } from '../../features/call/GuestsPanel';
import { patientService } from '../../features/patient/service';

/** Verified persons of the account, whom a patient may invite as family; nobody where they cannot be fetched. */
export function useFamily(isWanted: boolean): readonly FamilyMember[] {
  const [family, setFamily] = useState<readonly FamilyMember[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    void patientService.list().then((reply) => {
      if (reply.ok) setFamily(reply.value.patients.filter(({ verifiedAt }) => verifiedAt !== undefined));
    });
  }, [isWanted]);
  return family;
}
