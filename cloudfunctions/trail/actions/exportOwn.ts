import { exportOwnChain } from '@shared/contracts/trailExport';
import { seenBy } from '@shared/domain/consultation/policy';
import { asPatient } from '../../_runtime/asPatient';
import { implementQuery } from '../../_runtime/implement';
import { exportOf } from '../exportOf';

export const exportOwnAction = implementQuery(exportOwnChain, async ({ input, actor, db, now }) => {
  const found = seenBy(await db.consultations.find(input.consultationId), asPatient(actor));
  return found.ok ? exportOf(found.value.id, input.cursor, db, now) : found;
});
