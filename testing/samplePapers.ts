import { CASE_ID } from './caseWorld';

const ofPrescription = { prescriptionId: 'prescription-1' };

/** Well-formed inputs of what is printed, and of the keys that sign it. */
export const paperSamples: Readonly<Record<string, Record<string, unknown>>> = {
  'paper.prescription': ofPrescription,
  'paper.evidence': ofPrescription,
  'paper.recordEvidence': { consultationId: CASE_ID },
  'paper.record': { consultationId: CASE_ID },
  'paper.everything': {},
  'paper.adverseEvent': { eventId: 'event-1' },
  'paper.incident': { incidentId: 'incident-1', reader: 'authority' },
  'signing.get': {},
  'signing.open': { pin: '731946' },
  'signing.changePin': { pin: '731946', newPin: '582037' },
  'signing.revoke': {},
};
