import { expect, test } from 'vitest';
import {
  aConsultation,
  aDoctor,
  accountOfPerson,
  CASE_ID,
  COMPLAINT,
  EARLIER,
  PATIENT_ID,
  QUALIFICATION,
  LICENCES,
} from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { PaymentId, PictureId } from '../../kernel/ids';
import { GUARDIAN_CONSENT, referenceOf, SENSITIVE_HEALTH } from '../consent/texts';
import type { EarlierVisit } from '../followUp/evidence';
import { OPEN_STATES, request, type RequestFacts } from './request';
import { RULE_SETS } from '../triage/redFlags/redFlags';

const { pregnancy: _, ...UNTOLD } = COMPLAINT;
const DOCTOR = aDoctor('doctor-li', 'doctor');
const me = accountOfPerson('patient');

/** Everything is wrong here at once; each step puts one thing right, in the order of the refusals. */
const WRONG = {
  order: {
    doctorId: DOCTOR.id,
    service: 'follow_up' as 'advice' | 'follow_up',
    earlier: undefined as EarlierVisit | undefined,
    complaint: UNTOLD as typeof COMPLAINT,
    pictureIds: [PictureId.parse('unknown')],
    riskNotice: { version: 'older', sha256: '0'.repeat(64) },
    feeFen: 1,
  },
  facts: {
    id: CASE_ID,
    paymentId: PaymentId.parse('pay-1'),
    accountId: me,
    openid: 'openid-patient',
    account: undefined,
    patient: undefined,
    doctor: undefined,
    open: [aConsultation('waiting')],
    openAtDoctor: 0,
    pictures: [],
    redFlagRules: { rules: RULE_SETS.at(-1)!, isSigned: false },
    licences: [],
    now: MONDAY_10,
  } as RequestFacts,
};
const AGREED = {
  ...{ id: me, openid: 'openid-patient', createdAt: 0 },
  consents: { sensitive_health: { ...referenceOf(SENSITIVE_HEALTH), agreedAt: 0 } },
};
const PATIENT = {
  ...{ id: PATIENT_ID, accountId: me, name: '王芳', sex: 'female' as const, bornOn: '1990-05-01' },
  ...{ relation: 'self' as const, removed: false, createdAt: 0, verifiedAt: 1 },
};

test('The refusals come in the order of the contract, the first that applies', () => {
  const said: string[] = [];
  let { order, facts } = WRONG;
  const ask = () => {
    const reply = request(order, facts);
    said.push(reply.ok ? 'ok' : reply.code);
  };
  const right = (change: Partial<RequestFacts>, orderChange: Partial<typeof order> = {}) => {
    facts = { ...facts, ...change };
    order = { ...order, ...orderChange };
    ask();
  };
  ask();
  right({ account: AGREED });
  const { verifiedAt: _at, ...unverified } = PATIENT;
  const child = { ...PATIENT, relation: 'child' as const, bornOn: '2021-01-01' };
  const guardian = { ...referenceOf(GUARDIAN_CONSENT), personId: PATIENT_ID, name: '王芳', agreedAt: 1 };
  right({ patient: unverified });
  right({ patient: { ...child, relation: 'self' } });
  right({ patient: child });
  right({ patient: { ...PATIENT, relation: 'mother' } });
  right({ patient: { ...child, guardian } });
  right({ patient: PATIENT });
  right({
    doctor: {
      ...DOCTOR,
      accountId: me,
      schedule: [],
      qualification: { ...QUALIFICATION, licenceUntil: '2026-11-22' },
    },
  });
  right({ licences: LICENCES });
  right({ doctor: { ...DOCTOR, accountId: me, schedule: [] } });
  right({ doctor: { ...DOCTOR, accountId: me } });
  right({ doctor: DOCTOR });
  right({ open: [] });
  right({}, { complaint: COMPLAINT });
  right({}, { pictureIds: [] });
  right({}, { earlier: { ...EARLIER, on: '2026-11-24' } });
  right({}, { earlier: EARLIER });
  right({}, { earlier: { ...EARLIER, proof: { kind: 'record', consultationId: CASE_ID } } });
  right({}, { service: 'advice' });
  right({}, { earlier: undefined });
  expect(said).toEqual([
    'consent.sensitive_missing',
    'patient.not_found',
    'patient.unverified',
    'guardian.self',
    'guardian.consent_missing',
    'proxy.consent_missing',
    'guardian.absent',
    'doctor.not_found',
    'institution.not_licensed',
    'doctor.not_qualified',
    'doctor.off_duty',
    'consultation.own_case',
    'consultation.already_open',
    'complaint.pregnancy_missing',
    'picture.not_found',
    'evidence.missing',
    'evidence.in_future',
    'picture.not_found',
    'evidence.record_not_found',
    'evidence.not_applicable',
    'consent.outdated',
  ]);
});

test('Open cases are those that money or a doctor can still move', () => {
  expect(OPEN_STATES).toEqual(['awaiting_payment', 'waiting', 'in_progress']);
});
