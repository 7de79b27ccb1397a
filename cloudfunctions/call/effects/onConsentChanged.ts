import { consentMissing } from '@shared/domain/patient/standing';
import { effect } from '../../_runtime/effect';
import { clearRoom } from '../roomAtVendor';

/** More open cases than one person has. */
const CASES = 100;

/** 代问或监护人同意 taken back in the middle of a visit: nobody goes on talking about whoever does not want it, nor is it recorded. */
export const onCallConsentChanged = effect(
  'call.onConsentChanged',
  ['patient.consent_changed'],
  async ({ patientId }, tools) => {
    const person = await tools.db.patients.find(patientId);
    if (person && consentMissing(person, tools.now) === undefined) return;
    const open = await tools.db.consultations.list({
      where: { patientId, state: { in: ['waiting', 'in_progress'] } },
      limit: CASES,
    });
    for (const { id, channel } of open) if (channel !== 'text') await clearRoom(id, tools);
  },
);
