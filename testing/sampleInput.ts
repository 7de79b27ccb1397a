import { JOIN_NOTICE } from '@shared/domain/application/notice';
import {
  GUARDIAN_CONSENT,
  PRIVACY_NOTICE,
  PROXY_CONSENT,
  referenceOf,
  RISK_NOTICE,
} from '@shared/domain/consent/texts';
import { CASE_ID, COMPLAINT, DOCTOR_ID, PATIENT_ID, PICTURES, RECORD, WANG } from './caseWorld';
import { evidenceOf, FORM } from './joinWorld';

const details = { name: '张伟', sex: 'male', bornOn: '1988-02-29', relation: 'father' };
const ofCase = { consultationId: CASE_ID };
const notice = referenceOf(PRIVACY_NOTICE);
const riskNotice = referenceOf(RISK_NOTICE);
const joinNotice = referenceOf(JOIN_NOTICE);
const ofApplication = { applicationId: 'application-1' };

const activation = { loginName: 'wang.fang', activationCode: 'abcd-efgh-1234-5678' };
const ofStaff = { staffId: 'staff-support' };

/** A well-formed input of every action with every optional field, for suites made from the catalogue. */
export const sampleInput: Readonly<Record<string, Record<string, unknown>>> = {
  'application.save': {
    applicationId: 'application-1',
    kind: 'doctor',
    form: FORM,
    evidence: evidenceOf('doctor', 'patient'),
  },
  'application.submit': { ...ofApplication, notice: joinNotice },
  'application.withdraw': ofApplication,
  'application.mine': {},
  'application.list': { state: 'submitted', kind: 'doctor', cursor: '1.application-1' },
  'application.open': { ...ofApplication, reason: 'review' },
  'application.release': ofApplication,
  'application.get': ofApplication,
  'application.pass': { ...ofApplication, note: '材料齐全' },
  'application.return': { ...ofApplication, reasons: [{ at: 'licence', text: '照片不清楚，请重拍' }] },
  'application.suspend': { ...ofApplication, reason: '投诉核实期间暂停' },
  'application.reinstate': { ...ofApplication, reason: '核实无误，恢复执业' },
  'auth.me': {},
  'auth.register': { notice },
  'consultation.checkPicture': { fileId: 'cloud://test.bucket/pictures/1.jpg' },
  'consultation.quote': { doctorId: DOCTOR_ID },
  'consultation.request': {
    doctorId: DOCTOR_ID,
    patientId: PATIENT_ID,
    complaint: COMPLAINT,
    pictureIds: [PICTURES.patient],
    riskNotice,
    guardianPresent: true,
    feeFen: 2900,
  },
  'consultation.cancel': ofCase,
  'consultation.get': ofCase,
  'consultation.list': { group: 'open', cursor: '1.case-1' },
  'consultation.accept': ofCase,
  'consultation.sendMessage': { ...ofCase, body: { kind: 'text', text: '您好' } },
  'consultation.listMessages': { ...ofCase, afterSeq: 0 },
  'consultation.markRead': { ...ofCase, seq: 1 },
  'consultation.close': { ...ofCase, record: RECORD, disposition: { kind: 'outpatient', withinDays: 3 } },
  'doctor.listDepartments': {},
  'doctor.list': { departmentCode: '03.01', cursor: '1.doctor-li' },
  'doctor.get': { doctorId: DOCTOR_ID },
  'doctor.me': {},
  'doctor.beginFaceCheck': {},
  'doctor.finishFaceCheck': {},
  'patient.list': {},
  'patient.add': details,
  'patient.correct': { patientId: PATIENT_ID, details },
  'patient.remove': { patientId: PATIENT_ID },
  'patient.verify': { patientId: PATIENT_ID, idNumber: WANG.idNumber },
  'patient.readIdCard': { fileId: 'cloud://test.bucket/id-cards/1.jpg' },
  'patient.recordGuardianConsent': { patientId: PATIENT_ID, consent: referenceOf(GUARDIAN_CONSENT) },
  'patient.withdrawGuardianConsent': { patientId: PATIENT_ID },
  'patient.recordProxyConsent': {
    patientId: PATIENT_ID,
    consent: referenceOf(PROXY_CONSENT),
    name: WANG.name,
    lastFour: WANG.idNumber.slice(-4),
  },
  'patient.withdrawProxyConsent': { patientId: PATIENT_ID },
  'payment.prepay': ofCase,
  'payment.confirm': ofCase,
  'record.saveDraft': { ...ofCase, body: RECORD, disposition: { kind: 'self_care' } },
  'record.get': ofCase,
  'rights.reviewErasure': { patientId: PATIENT_ID },
  'rights.erase': { patientId: PATIENT_ID },
  'rights.export': { cursor: '1.case-1' },
  'staff.signIn': { loginName: 'wang.fang', password: '一个很长的密码 Abc123', code: '123456' },
  'staff.signOut': {},
  'staff.me': {},
  'staff.beginActivation': { ...activation, password: '一个很长的密码 Abc123' },
  'staff.finishActivation': { ...activation, code: '123456' },
  'staff.changePassword': { oldPassword: 'old', newPassword: 'new', code: '123456' },
  'staff.list': { cursor: '1.staff-1' },
  'staff.invite': { loginName: 'li.na', name: '李娜', role: 'support' },
  'staff.proposeRole': { ...ofStaff, role: 'quality' },
  'staff.approveRole': { ...ofStaff, role: 'quality' },
  'staff.declineRole': { ...ofStaff, reason: '不需要这个岗位' },
  'staff.issueActivation': ofStaff,
  'staff.suspend': { ...ofStaff, reason: '已经离开本院' },
  'staff.reinstate': { ...ofStaff, reason: '已经回到本院' },
  'staff.reset': { ...ofStaff, reason: '手机丢了，本人来办' },
  'trail.listLooks': { ...ofCase, cursor: '1.entry' },
  'trail.receipt': ofCase,
  'trail.listRoots': { cursor: '1.2026-11-23' },
  'trail.list': { filter: { kind: 'actor', by: 'doctor:doctor-li' }, from: 0, until: 1, cursor: '1.entry' },
  'trail.exportChain': { chainId: CASE_ID },
  'record.list': { patientId: PATIENT_ID, cursor: '1.case-1' },
};
