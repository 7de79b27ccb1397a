import { accountOfPerson, CASE_ID, DOCTOR_ID, PATIENT_ID, type CaseWorld } from './caseWorld';
import { FORM } from './joinWorld';
import { MONDAY_10 } from './runtime';

const patientAccount = accountOfPerson('patient');
const doctorAccount = accountOfPerson('doctor');
const ofPatient = { accountId: patientAccount, patientId: PATIENT_ID };
const ofCase = { ...ofPatient, consultationId: CASE_ID };
const PERSON = { name: '王芳', sex: 'female', bornOn: '1990-05-01' } as const;

/** One row of every kind that the samples name by an id: all 王芳's, or 李医生's. */
export const OTHERS_ROWS = {
  prescriptions: {
    ...{
      id: 'prescription-1',
      ...ofCase,
      patient: PERSON,
      doctorId: DOCTOR_ID,
      doctorAccountId: doctorAccount,
    },
    ...{ doctorName: '李医生', hospital: '北京示范医院', departmentCode: '03.01', diagnoses: [], lines: [] },
    ...{ reasons: {}, findings: [], rules: '1', version: 1, sha256: 'x', state: 'effective' },
    ...{ issuedAt: MONDAY_10, validUntil: MONDAY_10 + 1e9, hasQuestion: false, remarks: [] },
  },
  medicineOrders: {
    ...{
      id: 'order-1',
      prescriptionId: 'prescription-1',
      ...ofCase,
      patient: PERSON,
      pharmacyId: 'pharmacy-1',
    },
    ...{ pharmacyName: '一号药房', lines: [], way: 'pick_up', pickUpCode: '314159', goodsFen: 0 },
    ...{ deliveryFeeFen: 0, totalFen: 0, paymentId: `pay-${CASE_ID}`, state: 'paid', createdAt: MONDAY_10 },
    ...{ payBy: MONDAY_10, changedAt: MONDAY_10, steps: [], recalls: [], grievances: [] },
  },
  medicinePlans: {
    ...{
      id: 'prescription-1',
      ...ofPatient,
      consultationId: CASE_ID,
      name: '王芳',
      items: [],
      state: 'going',
    },
    ...{ beganOn: '2026-11-23', doctorName: '李医生' },
  },
  measurements: {
    ...{ id: 'measurement-1', ...ofPatient, kind: 'weight', value: { kind: 'weight', kg: 61 } },
    ...{ takenAt: MONDAY_10, savedAt: MONDAY_10 },
  },
  applications: {
    ...{ id: 'application-1', accountId: patientAccount, kind: 'doctor', form: { ...FORM, name: '王芳' } },
    ...{ evidence: {}, state: 'draft', history: [], createdAt: MONDAY_10, changedAt: MONDAY_10 },
  },
  colleagueRequests: {
    ...{ id: 'request-1', kind: 'opinion', ...ofCase, fromDoctorId: DOCTOR_ID, toDoctorId: 'doctor-third' },
    ...{ state: 'proposed', isOpen: true, words: '请看看王芳的皮疹', proposedAt: MONDAY_10 },
  },
  adverseEvents: {
    ...{ id: 'event-1', ...ofCase, prescriptionId: 'prescription-1', doctorId: DOCTOR_ID, state: 'reported' },
    ...{ patient: PERSON, told: { words: '王芳两条小腿都肿了' }, at: MONDAY_10 },
  },
  waits: {
    ...{ id: 'wait-1', accountId: patientAccount, openid: 'openid-patient', doctorId: DOCTOR_ID },
    ...{ day: '2026-11-24', tier: 'video', state: 'waiting', joinedAt: MONDAY_10 },
  },
  triages: {
    ...{
      id: 'triage-1',
      ...ofPatient,
      ownerId: PATIENT_ID,
      toldBy: 'typed',
      outcome: { kind: 'departments' },
    },
    ...{ flags: [], suggested: [], answers: [], versions: {}, at: MONDAY_10 },
  },
} as const;

/** Puts them there. What a row holds beyond whose it is matters to its owner alone. */
export function giveOthersRows({ runtime: { store } }: CaseWorld): void {
  for (const [name, row] of Object.entries(OTHERS_ROWS))
    (store.rows[name as keyof typeof OTHERS_ROWS] as Map<string, unknown>).set(row.id, row);
}
