import * as z from 'zod/mini';
import { NOTICE_READERS } from '../domain/incident/notice';
import { command, query } from '../kernel/contract';
import { AdverseEventId, ConsultationId, IncidentId, PrescriptionId } from '../kernel/ids';

/** An address where the PDF can be fetched for ten minutes. */
const Paper = z.object({ url: z.string() });

/** 处方笺 (PDF, A5): for its patient, the doctor who wrote it, and pharmacists. */
export const prescriptionPaper = query({
  name: 'paper.prescription',
  roles: ['patient', 'doctor', 'pharmacist'],
  input: z.strictObject({ prescriptionId: PrescriptionId }),
  output: Paper,
  rejections: ['prescription.not_found'],
});

/** 验签文件: the approved prescription with both signatures, for `verifier/verify-prescription.sh`. */
export const prescriptionEvidence = query({
  name: 'paper.evidence',
  roles: ['patient', 'pharmacist'],
  input: z.strictObject({ prescriptionId: PrescriptionId }),
  output: z.object({ text: z.string() }),
  rejections: ['prescription.not_found', 'prescription.not_signed'],
});

/** 验签文件 of a record: all its versions with their signatures, for `verifier/verify_record.py`. */
export const recordEvidence = query({
  name: 'paper.recordEvidence',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: z.object({ text: z.string() }),
  rejections: ['record.not_found', 'record.not_signed'],
});

/** 病历 (PDF, A4), once it is signed: for its patient and the treating doctor. */
export const recordPaper = query({
  name: 'paper.record',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: Paper,
  rejections: ['record.not_found'],
});

/** 我的全部信息 (PDF, A4), to read: beside the bundle for machines of `rights.export`. */
export const everythingPaper = command({
  name: 'paper.everything',
  roles: ['patient', 'visitor'],
  input: z.strictObject({}),
  output: Paper,
  rejections: [],
});

/** 药品不良反应/事件报告表 (PDF, A4), as far as it is filled in: for those who judge it and send it on. */
export const adverseEventPaper = query({
  name: 'paper.adverseEvent',
  roles: ['pharmacist', 'quality'],
  input: z.strictObject({ eventId: AdverseEventId }),
  output: Paper,
  rejections: ['adverse_event.not_found'],
});

/** 安全事件通知 (PDF, A4), for the supervising authority or for the persons: as it went out, or would now. */
export const incidentPaper = query({
  name: 'paper.incident',
  roles: ['security_admin', 'quality', 'auditor'],
  input: z.strictObject({ incidentId: IncidentId, reader: z.enum(NOTICE_READERS) }),
  output: Paper,
  rejections: ['incident.not_found'],
});
