import type { Prescription } from './prescription';

/**
 * 处方正文 as it is hashed and signed: who prescribes what to whom, for which diagnosis, in which version. What happens to
 * a prescription afterwards is no part of it.
 */
export const documentOf = (it: Omit<Prescription, 'sha256'>) => ({
  kind: 'prescription',
  format: 1,
  ...{ id: it.id, version: it.version, consultationId: it.consultationId },
  ...{ patientId: it.patientId, patient: it.patient },
  ...{ doctorId: it.doctorId, doctorName: it.doctorName, hospital: it.hospital },
  ...{ departmentCode: it.departmentCode, diagnoses: it.diagnoses, lines: it.lines },
  ...{
    reasons: it.reasons,
    findings: it.findings,
    rules: it.rules,
    issuedAt: it.issuedAt,
    validUntil: it.validUntil,
  },
});

/** 审方结论 as the pharmacist signs it: over the document, and over the doctor's signature of it. */
export const approvalOf = (
  { id, version, sha256, approved }: Prescription,
  {
    checks,
    doctorSignatureSha256,
  }: { readonly checks: readonly string[]; readonly doctorSignatureSha256: string },
) => ({
  kind: 'approval',
  ...{ id, version, documentSha256: sha256, doctorSignatureSha256 },
  ...{
    checks: [...checks],
    pharmacistId: approved?.by,
    pharmacistName: approved?.name,
    approvedAt: approved?.at,
  },
});
