import { revokeShare } from '@shared/contracts/share';
import { mayRevoke } from '@shared/domain/share/policy';
import { revoke, stateOf } from '@shared/domain/share/share';
import { ok, reject } from '@shared/kernel/result';
import { asPatient } from '../../_runtime/asPatient';
import { implementCommand } from '../../_runtime/implement';

export const revokeAction = implementCommand(revokeShare, async ({ input, actor, now, tx }) => {
  const found = await tx.recordShares.find(input.shareId);
  if (!found || !mayRevoke(found, asPatient(actor))) return reject('share.not_found');
  const revoked = revoke(found, now);
  tx.recordShares.replace(revoked);
  const doctor = await tx.doctors.find(found.doctorId);
  if (doctor?.accountId) tx.signal(doctor.accountId, 'inbox');
  return ok({ state: stateOf(revoked, now) });
});
