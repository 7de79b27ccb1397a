import type { Prescription } from '@shared/domain/prescription/prescription';
import { PrescriptionId } from '@shared/kernel/ids';
import { DAY_MS } from '@shared/kernel/time';
import { demoDrugs } from '../scripts/seed/drugs/demoDrugs';
import { accountOfPerson, CASE_ID, DOCTOR_ID, HYPERTENSION, PATIENT_ID } from './caseWorld';
import { MONDAY_10 } from './runtime';

const { drug } = demoDrugs().find((it) => it.drug.genericName === '苯磺酸氨氯地平片')!;

/** A prescription as stored: 氨氯地平, one a day for four weeks. For what only reads; deeds go through `prescriptionWorld`. */
export const aPrescription = (change: Partial<Prescription> = {}): Prescription => ({
  id: PrescriptionId.parse('5f0c1d3a9b7e24680135792468ace0bd00112233'),
  consultationId: CASE_ID,
  accountId: accountOfPerson('patient'),
  patientId: PATIENT_ID,
  patient: { name: '王芳', sex: 'female', bornOn: '1990-05-01' },
  doctorId: DOCTOR_ID,
  doctorAccountId: accountOfPerson('doctor'),
  ...{ doctorName: '李明', hospital: '问真医院', departmentCode: '03.01', diagnoses: [HYPERTENSION] },
  lines: [
    {
      drug: { ...drug, isRx: true, isCold: false },
      ...{ dose: 1, days: 28, packs: 1, route: { code: 'oral', words: '口服' } },
      frequency: { code: 'qd', words: '每日一次', timesPerDay: 1 },
    },
  ],
  ...{
    reasons: { long: '血压平稳，长期服用' },
    findings: [],
    rules: '测试',
    version: 1,
    sha256: 'a'.repeat(64),
  },
  ...{ state: 'submitted', issuedAt: MONDAY_10, validUntil: Date.parse('2026-11-22T16:00:00Z') + DAY_MS },
  ...{ hasQuestion: false, remarks: [] },
  ...change,
});
