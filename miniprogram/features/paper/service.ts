import {
  everythingPaper,
  prescriptionEvidence,
  prescriptionPaper,
  recordEvidence,
  recordPaper,
} from '@shared/contracts/paper';
import type { ConsultationId, PrescriptionId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** Where a PDF can be fetched. */
export const paperService = {
  prescription: (prescriptionId: PrescriptionId) => call(prescriptionPaper, { prescriptionId }),
  evidence: (prescriptionId: PrescriptionId) => call(prescriptionEvidence, { prescriptionId }),
  recordEvidence: (consultationId: ConsultationId) => call(recordEvidence, { consultationId }),
  record: (consultationId: ConsultationId) => call(recordPaper, { consultationId }),
  everything: () => call(everythingPaper, {}),
};
