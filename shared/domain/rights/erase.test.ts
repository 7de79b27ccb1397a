import { expect, test } from 'vitest';
import {
  aConsultation,
  accountOfPerson,
  COMPLAINT,
  EARLIER,
  PATIENT_ID,
  WANG,
} from '../../../testing/caseWorld';
import { profileOf } from '../patient/health';
import { emptied, erasureOf } from './erase';

const person = {
  ...{ id: PATIENT_ID, accountId: accountOfPerson('patient'), ...WANG, relation: 'self' as const },
  ...{ removed: false, createdAt: 0, health: profileOf(COMPLAINT, 1) },
};

test('Whoever is deleted leaves no health profile, whatever law keeps of their visits', () => {
  for (const cases of [[], [aConsultation('completed')]]) {
    const { patient } = erasureOf(person, { cases, orders: [], reports: [] }, 9);
    expect(patient).toMatchObject({ removed: true, restrictedAt: 9 });
    expect(patient).not.toHaveProperty('health');
  }
});

test('A case that law does not keep says nothing of the illness any more', () => {
  const told = aConsultation('cancelled', { service: 'follow_up', evidence: { earlier: EARLIER } });
  const left = JSON.stringify(emptied(told, 9));
  for (const words of [COMPLAINT.chief, '青霉素', EARLIER.diagnosis, EARLIER.hospital])
    expect(left).not.toContain(words);
});
