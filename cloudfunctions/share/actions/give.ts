import { giveShare } from '@shared/contracts/share';
import { entryOf } from '@shared/domain/consent/ledger';
import { share, shareIdOf } from '@shared/domain/share/share';
import { ConsentId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

export const giveAction = implementCommand(giveShare, async ({ input, actor, now, newId, tx }) => {
  const { patientId, doctorId, ...asked } = input;
  const account = await tx.accounts.find(actor.id);
  const patient = await tx.patients.find(patientId);
  const doctor = await tx.doctors.find(doctorId);
  // The one before is read in the snapshot, so that giving and taking back at once collide.
  await tx.recordShares.find(shareIdOf(patientId, doctorId));
  const decision = share(asked, { accountId: actor.id, account, patient, doctor, now });
  if (!decision.ok) return decision;
  const given = decision.value;
  tx.recordShares.replace(given);
  const about = { accountId: actor.id, patientId, doctorId, at: now };
  tx.consents.insert(entryOf('record_sharing', 'given', given.consent, { id: newId(ConsentId), ...about }));
  if (doctor?.accountId) tx.signal(doctor.accountId, 'inbox');
  return ok({ shareId: given.id, until: given.until });
});
