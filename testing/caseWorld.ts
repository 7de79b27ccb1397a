import { closeConsultation } from '@shared/contracts/closing';
import type * as z from 'zod/mini';
import type { Account } from '@shared/domain/account/account';
import { PRIVACY_NOTICE, referenceOf, RISK_NOTICE, SENSITIVE_HEALTH } from '@shared/domain/consent/texts';
import type { Complaint } from '@shared/domain/consultation/complaint';
import type { Consultation, ConsultationState } from '@shared/domain/consultation/consultation';
import type { TerminationOrder } from '@shared/domain/consultation/termination';
import { DEPARTMENT_CODES } from '@shared/domain/department/departments';
import type { Diagnosis } from '@shared/domain/diagnosis/code';
import { Doctor } from '@shared/domain/doctor/doctor';
import type { Qualification } from '@shared/domain/doctor/qualification';
import type { EarlierVisit } from '@shared/domain/followUp/evidence';
import type { Licence } from '@shared/domain/licence/licence';
import type { Patient } from '@shared/domain/patient/patient';
import type { StaffRole } from '@shared/kernel/actor';
import type { ActionContract, CodeOf } from '@shared/kernel/contract';
import {
  ConsultationId,
  DoctorId,
  LicenceId,
  PatientId,
  PaymentId,
  PictureId,
  SlotId,
  StaffId,
  TeamId,
} from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import { MINUTE_MS } from '@shared/kernel/time';
import { callingDevice } from '../cloudfunctions/_runtime/devices';
import { accountIdOf, sessionIdOf } from '../cloudfunctions/_runtime/identify';
import { serve, type Parts } from '../cloudfunctions/_runtime/serve';
import { idNumberOf } from './idNumbers';
import { PIN, giveKey } from './memoryAuthority';
import { MemoryIdentity } from './memoryIdentity';
import { MONDAY_10, TestRuntime } from './runtime';

/** Who presses. 王芳 asks 李医生; 陌生人 and 赵医生 have nothing to do with the case. */
export type Who = 'patient' | 'stranger' | 'doctor' | 'otherDoctor';

const modeOf = (who: Who) => (who === 'doctor' || who === 'otherDoctor' ? 'doctor' : 'patient');
/** The account behind a person. */
export const accountOfPerson = (who: Who) => accountIdOf(`openid-${who}`);

/** Picture of the patient, of the doctor and of somebody else. */
export const PICTURES = {
  patient: PictureId.parse('picture-of-patient'),
  doctor: PictureId.parse('picture-of-doctor'),
  stranger: PictureId.parse('picture-of-stranger'),
};
export const DOCTOR_ID = DoctorId.parse('doctor-li');
export const PATIENT_ID = PatientId.parse('patient-wang');
export const CASE_ID = ConsultationId.parse('case-1');

/** What 王芳 tells. */
export const COMPLAINT: Complaint = {
  chief: '咳嗽三天，夜里更重，有黄痰',
  since: 'days_1_3',
  history: { kind: 'none' },
  allergies: { kind: 'some', text: '青霉素' },
  medicines: { kind: 'unknown' },
  pregnancy: { kind: 'no' },
};

/** 原发性高血压, as the shipped list has it. */
export const HYPERTENSION: Diagnosis = { code: 'I10.x00x002', name: '高血压' };

/** What a hospital found a month ago, with a picture of its papers. */
export const EARLIER: EarlierVisit = {
  diagnosis: '高血压',
  hospital: '市第一人民医院',
  on: '2026-10-20',
  proof: { kind: 'papers', pictureIds: [PICTURES.patient] },
};

/** A complete record. */
export const RECORD = {
  chiefComplaint: '咳嗽三天',
  presentIllness: '三天前受凉后咳嗽，夜间加重',
  pastHistory: '无特殊',
  allergies: '青霉素',
  impression: '急性支气管炎可能',
  plan: '多饮水，三天不好转到门诊',
};

/** Sent on to a hospital. */
export const TERMINATION: TerminationOrder = {
  reason: 'examination_needed',
  urgency: 'today',
  words: '需要当面听诊，并拍胸片',
  institution: '市第一人民医院呼吸内科',
};

/** The phone of a person, an install too old to name itself. */
export const deviceOf = (who: Who) => callingDevice(accountOfPerson(who), undefined).id;

/** Papers that hold all through the tests. */
export const QUALIFICATION: Qualification = {
  practisingSinceOn: '2010-07-01',
  licenceUntil: '2028-12-31',
  insuranceFrom: '2026-01-01',
  insuranceUntil: '2027-12-31',
  contractUntil: '2028-12-31',
  verifiedOn: '2026-11-01',
  recheckBy: '2027-11-01',
};

/** A licence to practise in every department, all through the tests. */
export const aLicence = (kind: Licence['kind'], change: Partial<Licence> = {}): Licence => ({
  id: LicenceId.parse(`licence-${kind}`),
  kind,
  ...{ number: 'PDY00000000000', holder: '问真医院', issuer: '某市卫生健康委员会' },
  ...{ validFrom: '2020-01-01', validUntil: '2028-12-31', departmentCodes: [...DEPARTMENT_CODES] },
  ...{ withdrawn: false, warnings: [], createdAt: MONDAY_10, changedAt: MONDAY_10 },
  changedBy: StaffId.parse('staff-operations'),
  ...change,
});
/** Both licences that treating patients online rests on. */
export const LICENCES = [aLicence('medical_institution'), aLicence('internet_hospital')];

/** A doctor on duty the week round. */
export const aDoctor = (id: string, who: Who): Doctor =>
  Doctor.parse({
    id,
    accountId: accountOfPerson(who),
    name: who === 'doctor' ? '李明' : '赵静',
    title: 'attending',
    departmentCode: '03.01',
    hospital: '问真医院',
    goodAt: '咳嗽、气喘',
    introduction: '从事呼吸内科工作多年。',
    licenceNo: '110110000012345',
    qualification: QUALIFICATION,
    portraitFileId: `cloud://test.bucket/portraits/${id}.png`,
    text: { feeFen: 2900, promiseMinutes: 30 },
    schedule: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 })),
    active: true,
    // Seen before the camera this morning.
    faceCheck: {
      passedAt: MONDAY_10 - 60 * MINUTE_MS,
      until: MONDAY_10 + 11 * 60 * MINUTE_MS,
      deviceId: deviceOf(who),
    },
  });

const anAccount = (who: Who, doctorId?: string): Account => ({
  id: accountOfPerson(who),
  openid: `openid-${who}`,
  ...(doctorId !== undefined && { doctorId: DoctorId.parse(doctorId) }),
  notice: { ...referenceOf(PRIVACY_NOTICE), agreedAt: MONDAY_10 },
  consents: { sensitive_health: { ...referenceOf(SENSITIVE_HEALTH), agreedAt: MONDAY_10 } },
  // The one that an app has which does not say what it is.
  devices: { [callingDevice(accountOfPerson(who), undefined).id]: { seenAt: MONDAY_10 } },
  createdAt: MONDAY_10,
});

/** 王芳, verified, whom the register knows. */
export const WANG = {
  ...({ name: '王芳', sex: 'female', bornOn: '1990-05-01' } as const),
  idNumber: idNumberOf({ sex: 'female', bornOn: '1990-05-01' }),
};

const aPatient = (idDigest: string): Patient => ({
  id: PATIENT_ID,
  accountId: accountOfPerson('patient'),
  ...WANG,
  relation: 'self',
  idDigest,
  verifiedAt: MONDAY_10,
  verifiedBy: 'memory',
  removed: false,
  createdAt: MONDAY_10,
});

const PAID_STATES: readonly ConsultationState[] = [
  'waiting',
  'in_progress',
  'record_due',
  'completed',
  'terminated',
  'expired',
  'no_show',
];
const ACCEPTED_STATES: readonly ConsultationState[] = [
  'in_progress',
  'record_due',
  'completed',
  'terminated',
  'no_show',
];
const ENDED_STATES: readonly ConsultationState[] = [
  'record_due',
  'completed',
  'terminated',
  'cancelled',
  'abandoned',
  'expired',
  'no_show',
];

/** A visit by voice or video at 11:00, with what belongs to it; for `aConsultation` and `given`. */
export function atEleven(channel: 'voice' | 'video'): Partial<Consultation> {
  const from = MONDAY_10 + 60 * MINUTE_MS;
  const slotId = SlotId.parse(`${DOCTOR_ID}.${from / MINUTE_MS}`);
  const appointment = { slotId, from, until: from + 15 * MINUTE_MS, moved: 0 };
  return { channel, tier: channel, appointment, acceptBy: from + 10 * MINUTE_MS };
}

/** A case in a state, with all that the state implies. */
export function aConsultation(state: ConsultationState, change: Partial<Consultation> = {}): Consultation {
  const requestedAt = MONDAY_10;
  return {
    id: CASE_ID,
    accountId: accountOfPerson('patient'),
    patientId: PATIENT_ID,
    patient: { name: '王芳', sex: 'female', bornOn: '1990-05-01', relation: 'self' },
    doctorId: DOCTOR_ID,
    doctorAccountId: accountOfPerson('doctor'),
    departmentCode: '03.01',
    service: 'advice',
    channel: 'text',
    tier: 'named',
    feeFen: 2900,
    promiseMinutes: 30,
    complaint: COMPLAINT,
    pictureIds: [PICTURES.patient],
    riskNotice: { version: RISK_NOTICE.version, sha256: RISK_NOTICE.sha256, agreedAt: requestedAt },
    paymentId: PaymentId.parse(`pay-${change.id ?? CASE_ID}`),
    state,
    requestedAt,
    payBy: requestedAt + 15 * MINUTE_MS,
    ...(PAID_STATES.includes(state) && {
      waitingSince: requestedAt + MINUTE_MS,
      acceptBy: requestedAt + 31 * MINUTE_MS,
    }),
    ...(ACCEPTED_STATES.includes(state) && { acceptedAt: requestedAt + 2 * MINUTE_MS }),
    ...(ENDED_STATES.includes(state) && { endedAt: requestedAt + 9 * MINUTE_MS }),
    lastSeq: 0,
    said: { patient: 0, doctor: 0 },
    heard: { patient: 0, doctor: 0 },
    readSeq: { patient: 0, doctor: 0 },
    ...change,
  };
}

/** A small hospital in memory and the people in it, asking through the whole pipeline. */
export class CaseWorld {
  readonly runtime = new TestRuntime();
  readonly identity = new MemoryIdentity();
  readonly main: ReturnType<typeof serve>;
  private keys = 0;

  constructor(parts: Parts) {
    this.main = serve(parts, () => this.runtime);
    const { rows } = this.runtime.store;
    for (const [who, doctorId] of [
      ['patient'],
      ['stranger'],
      ['doctor', 'doctor-li'],
      ['otherDoctor', 'doctor-zhao'],
    ])
      rows.accounts.set(accountOfPerson(who as Who), anAccount(who as Who, doctorId));
    rows.doctors.set('doctor-li', aDoctor('doctor-li', 'doctor'));
    rows.doctors.set('doctor-zhao', aDoctor('doctor-zhao', 'otherDoctor'));
    for (const licence of LICENCES) rows.licences.set(licence.id, licence);
    const idDigest = this.runtime.blind('idNumber', WANG.idNumber);
    const accountId = accountOfPerson('patient');
    rows.patients.set(PATIENT_ID, aPatient(idDigest));
    rows.ownNumbers.set(idDigest, { id: idDigest, accountId, patientId: PATIENT_ID });
    this.identity.people.set(WANG.idNumber, WANG.name);
    this.runtime.identity = this.identity;
    for (const who of ['patient', 'doctor', 'stranger'] as const)
      rows.pictures.set(PICTURES[who], {
        id: PICTURES[who],
        accountId: accountOfPerson(who),
        fileId: `cloud://test.bucket/pictures/${accountOfPerson(who)}/1.jpg`,
        type: 'image/jpeg',
        bytes: 1000,
        sha256: `sha256-of-${who}`,
        uploadedAt: MONDAY_10,
      });
    this.runtime.files = {
      ...this.runtime.files,
      urls: async (ids) => new Map(ids.map((id) => [id, `https://storage.test/${id.split('/').at(-1)}`])),
    };
  }

  /** Puts a case and its payment there. */
  given(state: ConsultationState, change: Partial<Consultation> = {}): Consultation {
    const consultation = aConsultation(state, change);
    const { id, accountId, paymentId, feeFen, requestedAt, payBy } = consultation;
    this.runtime.store.rows.consultations.set(id, consultation);
    this.runtime.store.rows.payments.set(paymentId, {
      ...{ id: paymentId, consultationId: id, accountId, openid: 'openid-patient', feeFen, payBy },
      description: '图文问诊-李明医生',
      state: consultation.waitingSince === undefined ? 'created' : 'paid',
      createdAt: requestedAt,
    });
    return consultation;
  }

  /** One press of one person. Each press has its own key unless one is given. */
  async ask<C extends ActionContract>(
    contract: C,
    input: z.input<C['input']>,
    who: Who,
    requestKey = `press-key-${++this.keys}`,
  ): Promise<Result<z.output<C['output']>, CodeOf<C>>> {
    this.runtime.openid = `openid-${who}`;
    const event = { action: contract.name, input, requestKey, as: modeOf(who) };
    return (await this.main(event, {})) as Result<z.output<C['output']>, CodeOf<C>>;
  }

  /** 李明 closes the case with `RECORD`, signed with a key that he has opened. */
  close(change: Partial<z.input<typeof closeConsultation.input>> = {}, who: Who = 'doctor') {
    if (!this.runtime.store.rows.signingKeys.has(DOCTOR_ID))
      giveKey(this.runtime, { id: DOCTOR_ID, role: 'doctor', name: '李明' });
    const disposition = { kind: 'self_care' } as const;
    const input = { consultationId: CASE_ID, record: RECORD, disposition, pin: PIN, ...change };
    return this.ask(closeConsultation, input, who);
  }

  /** A browser of the staff: the token of a session that has just begun, of somebody with this 岗位. */
  signedIn(role: StaffRole): string {
    const bearer = `token-of-a-session-of-${role}`;
    const id = StaffId.parse(`staff-${role}`);
    const now = this.runtime.now();
    const person = { id, loginName: role.replace('_', '.'), name: '测试', role, state: 'active' } as const;
    const facts = { recovery: [], failures: 0, sessionsFrom: 0, createdAt: 0 };
    this.runtime.store.rows.staff.set(id, { ...person, ...facts });
    const sessionId = sessionIdOf(bearer);
    const session = { id: sessionId, staffId: id, createdAt: now, seenAt: now };
    this.runtime.store.rows.staffSessions.set(sessionId, session);
    return bearer;
  }

  /** What comes through the door of the console; without a token from a browser that is not signed in. */
  async fromConsole(event: object, bearer?: string): Promise<Result<unknown, string>> {
    this.runtime.openid = undefined;
    const headers = bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` };
    const http = { httpMethod: 'POST', path: '/call/any', headers, body: JSON.stringify(event) };
    const { body } = (await this.main(http, {})) as { body: string };
    return JSON.parse(body) as Result<unknown, string>;
  }

  /** What a vendor posts to the hospital; answers the status. */
  async fromOutside(path: string, headers: Readonly<Record<string, string>>, body: string): Promise<number> {
    this.runtime.openid = undefined;
    const { statusCode } = (await this.main({ httpMethod: 'POST', path, headers, body }, {})) as {
      statusCode: number;
    };
    return statusCode;
  }

  /** One press of somebody of the staff. */
  async askAs<C extends ActionContract>(
    role: StaffRole | 'anybody',
    contract: C,
    input: z.input<C['input']>,
    requestKey = `press-key-${++this.keys}`,
  ): Promise<Result<z.output<C['output']>, CodeOf<C>>> {
    const bearer = role === 'anybody' ? undefined : this.signedIn(role);
    const reply = await this.fromConsole({ action: contract.name, input, requestKey }, bearer);
    return reply as Result<z.output<C['output']>, CodeOf<C>>;
  }

  /** Presses twice with one key; `wroteTwice` tells whether the second press changed anything at all. */
  async pressTwice<C extends ActionContract>(contract: C, input: z.input<C['input']>, who: Who) {
    const first = await this.ask(contract, input, who, 'one-and-the-same-key');
    const before = structuredClone(this.runtime.store.rows);
    const second = await this.ask(contract, input, who, 'one-and-the-same-key');
    const wroteTwice = JSON.stringify(tablesOf(before)) !== JSON.stringify(tablesOf(this.runtime.store.rows));
    return { first, second, wroteTwice };
  }

  /** The case as it is stored now. */
  stored(id: string = CASE_ID): Consultation | undefined {
    return this.runtime.store.rows.consultations.get(id);
  }

  /** What the trail says, oldest first: action, outcome, events. */
  get trail() {
    return [...this.runtime.store.rows.audits.values()].map(({ actor, action, outcome, target, events }) => ({
      role: actor.role,
      action,
      outcome,
      target,
      events,
    }));
  }

  /** How often a person's app was told of `topic`. */
  told(who: Who, topic: string): number {
    return this.runtime.store.rows.signals.get(accountOfPerson(who))?.counters[topic] ?? 0;
  }
}

const tablesOf = (rows: object) =>
  Object.entries(rows as Record<string, Map<string, unknown>>).map(([name, table]) => [name, [...table]]);

/** The case of 王芳 as one of a team: 李明 is responsible, 赵静 answers with him. */
export const IN_TEAM: Partial<Consultation> = {
  tier: 'team',
  team: {
    id: TeamId.parse('team-1'),
    ...{ name: '呼吸慢病团队', memberIds: [DoctorId.parse('doctor-zhao')] },
    accountIds: [accountOfPerson('otherDoctor')],
  },
};
