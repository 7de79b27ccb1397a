import { revokeShare } from '@shared/contracts/share';
import { entryOf } from '@shared/domain/consent/ledger';
import { mayRevoke } from '@shared/domain/share/policy';
import { revoke, stateOf } from '@shared/domain/share/share';
import { ConsentId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { asPatient } from '../../_runtime/asPatient';
import { implementCommand } from '../../_runtime/implement';

export const revokeAction = implementCommand(revokeShare, async ({ input, actor, now, newId, tx }) => {
  const found = await tx.recordShares.find(input.shareId);
  if (!found || !mayRevoke(found, asPatient(actor))) return reject('share.not_found');
  const revoked = revoke(found, now);
  tx.recordShares.replace(revoked);
  if (revoked !== found) {
    const { accountId, patientId, doctorId, consent } = found;
    const about = { id: newId(ConsentId), accountId, patientId, doctorId, at: now };
    tx.consents.insert(entryOf('record_sharing', 'withdrawn', consent, about));
  }
  const doctor = await tx.doctors.find(found.doctorId);
  if (doctor?.accountId) tx.signal(doctor.accountId, 'inbox');
  return ok({ state: stateOf(revoked, now) });
});
