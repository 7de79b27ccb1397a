import type { AccessGrant } from '@shared/domain/access/grant';
import type { Account } from '@shared/domain/account/account';
import type { Contact } from '@shared/domain/account/contact';
import type { Device } from '@shared/domain/account/device';
import type { Holiday } from '@shared/domain/appointment/holiday';
import type { QuickPrice } from '@shared/domain/appointment/quickPrice';
import type { Slot, SlotSeat } from '@shared/domain/appointment/slot';
import type { Team } from '@shared/domain/appointment/team';
import type { Wait } from '@shared/domain/appointment/wait';
import type { Application } from '@shared/domain/application/application';
import type { AuditEntry } from '@shared/domain/audit/audit';
import type { ColleagueRequest } from '@shared/domain/colleague/request';
import type { Call } from '@shared/domain/call/call';
import type { CallRecording } from '@shared/domain/call/recording';
import type { ConsentEntry } from '@shared/domain/consent/ledger';
import type { Consultation } from '@shared/domain/consultation/consultation';
import type { Message } from '@shared/domain/consultation/message';
import type { CodeList, CodePart } from '@shared/domain/diagnosis/code';
import type { DataKey } from '@shared/domain/dataKey/dataKey';
import type { KeyWalk } from '@shared/domain/dataKey/rotation';
import type { Doctor } from '@shared/domain/doctor/doctor';
import type { QuickReplies } from '@shared/domain/doctor/quickReplies';
import type { DrugList, DrugPart } from '@shared/domain/drug/drug';
import type { Incident } from '@shared/domain/incident/incident';
import type { Institution } from '@shared/domain/institution/institution';
import type { Licence } from '@shared/domain/licence/licence';
import type { Measurement } from '@shared/domain/patient/measurement';
import type { OwnNumber } from '@shared/domain/patient/ownNumber';
import type { Patient } from '@shared/domain/patient/patient';
import type { Payment } from '@shared/domain/payment/payment';
import type { Pharmacist } from '@shared/domain/pharmacist/pharmacist';
import type { Picture } from '@shared/domain/picture/picture';
import type { Upload } from '@shared/domain/picture/upload';
import type { PharmacistDuty } from '@shared/domain/prescription/duty';
import type { Prescription } from '@shared/domain/prescription/prescription';
import type { MedicalRecord } from '@shared/domain/record/record';
import type { RecordVersion } from '@shared/domain/record/version';
import type { RecordTexts } from '@shared/domain/record/recordTexts';
import type { Review } from '@shared/domain/review/review';
import type { Signature } from '@shared/domain/signature/signature';
import type { SigningKey } from '@shared/domain/signature/signingKey';
import type { SecurityEvent } from '@shared/domain/security/event';
import type { Staff, StaffSession } from '@shared/domain/staff/staff';
import type { RecordShare } from '@shared/domain/share/share';
import type { Seal } from '@shared/domain/seal/seal';
import type { RuleSetReview } from '@shared/domain/triage/ruleReview';
import type { Triage } from '@shared/domain/triage/triage';
import type { DailyRoot, RootLeaves } from '@shared/domain/trail/root';
import { medicineTables, type MedicineTables } from './medicineTables';
import { closed, type TableDeclaration } from './tableShape';

/** 信号: tells its owner that something changed, never what. The one collection that clients may read. */
export type Signal = {
  readonly id: string;
  readonly _openid: string;
  readonly counters: Record<string, number>;
};

/** Every collection and what it holds. */
export type Tables = MedicineTables & {
  accounts: Account;
  contacts: Contact;
  devices: Device;
  consents: ConsentEntry;
  patients: Patient;
  ownNumbers: OwnNumber;
  doctors: Doctor;
  quickReplies: QuickReplies;
  pharmacists: Pharmacist;
  institutions: Institution;
  licences: Licence;
  applications: Application;
  consultations: Consultation;
  slots: Slot;
  slotSeats: SlotSeat;
  waits: Wait;
  holidays: Holiday;
  quickPrices: QuickPrice;
  teams: Team;
  messages: Message;
  colleagueRequests: ColleagueRequest;
  measurements: Measurement;
  calls: Call;
  callRecordings: CallRecording;
  records: MedicalRecord;
  recordVersions: RecordVersion;
  recordTexts: RecordTexts;
  prescriptions: Prescription;
  signingKeys: SigningKey;
  signatures: Signature;
  pharmacistDuties: PharmacistDuty;
  drugLists: DrugList;
  drugParts: DrugPart;
  reviews: Review;
  payments: Payment;
  pictures: Picture;
  uploads: Upload;
  triages: Triage;
  ruleSets: RuleSetReview;
  safetySets: RuleSetReview;
  codeLists: CodeList;
  codeParts: CodePart;
  audits: AuditEntry;
  signals: Signal;
  dataKeys: DataKey;
  keyWalks: KeyWalk;
  accessGrants: AccessGrant;
  seals: Seal;
  recordShares: RecordShare;
  roots: DailyRoot;
  rootLeaves: RootLeaves;
  staff: Staff;
  staffSessions: StaffSession;
  securityEvents: SecurityEvent;
  incidents: Incident;
};
export type TableName = keyof Tables;

/** Indexes and rules stand beside the collections; `cloudbaserc.json` is made from this and held to it by a test. */
export const tables: { readonly [Name in TableName]: TableDeclaration<Tables[Name]> } = {
  accounts: { indexes: [], rules: closed },
  contacts: { indexes: [], sealed: { by: 'id', fields: ['phone'] }, rules: closed },
  devices: { indexes: [], sealed: { by: 'accountId', fields: ['name'] }, rules: closed },
  consents: { indexes: [['accountId', 'at', 'id']], rules: closed },
  patients: {
    indexes: [['accountId', 'removed', 'createdAt'], ['keptUntil']],
    sealed: { by: 'id', fields: ['name', 'sex', 'bornOn', 'idNumber', 'guardian', 'health'] },
    rules: closed,
  },
  ownNumbers: { indexes: [], rules: closed },
  doctors: {
    indexes: [
      ['active', 'departmentCode', 'id'],
      ['heldTextsAt', 'id'],
    ],
    rules: closed,
  },
  quickReplies: { indexes: [], rules: closed },
  pharmacists: { indexes: [['licenceNo']], rules: closed },
  institutions: { indexes: [['active', 'id']], rules: closed },
  licences: {
    indexes: [
      ['createdAt', 'id'],
      ['withdrawn', 'createdAt', 'id'],
      ['withdrawn', 'validUntil'],
    ],
    rules: closed,
  },
  applications: {
    indexes: [
      ['accountId', 'createdAt', 'id'],
      ['state', 'changedAt', 'id'],
      ['kind', 'state', 'changedAt', 'id'],
      ['state', 'lookAt'],
      ['state', 'endsAt', 'id'],
    ],
    sealed: { by: 'accountId', fields: ['form', 'history'] },
    rules: closed,
  },
  consultations: {
    indexes: [
      ['accountId', 'state', 'requestedAt', 'id'],
      ['doctorId', 'state', 'waitingSince', 'id'],
      ['doctorId', 'state', 'requestedAt', 'id'],
      ['doctorId', 'state', 'acceptBy', 'id'],
      ['patientId', 'state'],
      ['patientId', 'doctorId', 'state', 'endedAt'],
      ['state', 'acceptBy'],
      ['state', 'lookAt'],
      ['tier', 'departmentCode', 'waitingSince'],
      ['tier', 'doctorId', 'state', 'waitingSince', 'id'],
      ['tier', 'doctorId', 'state', 'acceptBy', 'id'],
      ['eraseTalkAt'],
      ['sealAskedAt', 'id'],
      ['sealDueAt'],
      ['sealLateAt'],
      ['recordOwedSince', 'id'],
    ],
    sealed: {
      by: 'patientId',
      fields: ['patient', 'complaint', 'redFlags', 'evidence', 'disposition', 'lastVisit', 'termination'],
    },
    rules: closed,
  },
  slots: {
    indexes: [['doctorId', 'from'], ['offeredUntil']],
    isClaim: true,
    rules: closed,
  },
  slotSeats: { indexes: [['poolId', 'n']], isClaim: true, rules: closed },
  waits: {
    indexes: [
      ['accountId', 'joinedAt', 'id'],
      ['doctorId', 'day', 'state', 'joinedAt'],
    ],
    isClaim: true,
    rules: closed,
  },
  holidays: { indexes: [['day', 'id']], rules: closed },
  quickPrices: { indexes: [], rules: closed },
  teams: {
    indexes: [
      ['active', 'departmentCode', 'id'],
      ['leaderId', 'active'],
      ['createdAt', 'id'],
    ],
    rules: closed,
  },
  messages: {
    indexes: [['sentAt']],
    unique: [['consultationId', 'seq']],
    sealed: { by: 'patientId', fields: ['body', 'salt'] },
    rules: closed,
  },
  measurements: {
    indexes: [['patientId', 'kind', 'takenAt', 'id']],
    sealed: { by: 'patientId', isOwn: true, fields: ['value'] },
    rules: closed,
  },
  colleagueRequests: {
    indexes: [
      ['consultationId', 'proposedAt', 'id'],
      ['toDoctorId', 'isOpen', 'proposedAt', 'id'],
      ['fromDoctorId', 'kind', 'state', 'proposedAt', 'id'],
    ],
    sealed: { by: 'patientId', fields: ['words', 'note'] },
    rules: closed,
  },
  calls: { indexes: [['clearAt']], sealed: { by: 'patientId', fields: ['guests'] }, rules: closed },
  callRecordings: {
    indexes: [['consultationId', 'startedAt', 'id'], ['taskId'], ['keptUntil']],
    rules: closed,
  },
  records: {
    indexes: [
      ['accountId', 'state', 'signedAt', 'id'],
      ['accountId', 'patientId', 'state', 'signedAt', 'id'],
    ],
    sealed: { by: 'patientId', fields: ['body', 'diagnoses', 'disposition', 'amended'] },
    rules: closed,
  },
  recordVersions: {
    indexes: [['consultationId', 'savedAt']],
    sealed: { by: 'patientId', fields: ['body', 'diagnoses', 'disposition', 'amended'] },
    isFinal: true,
    rules: closed,
  },
  recordTexts: { indexes: [], rules: closed },
  prescriptions: {
    indexes: [
      ['accountId', 'issuedAt', 'id'],
      ['consultationId', 'issuedAt', 'id'],
      ['patientId', 'issuedAt', 'id'],
      ['state', 'issuedAt', 'id'],
      ['state', 'validUntil'],
    ],
    sealed: {
      by: 'patientId',
      fields: ['patient', 'diagnoses', 'lines', 'reasons', 'findings', 'remarks', 'ended'],
    },
    rules: closed,
  },
  signingKeys: { indexes: [], sealed: { by: 'hospital', fields: ['sealedKey'] }, rules: closed },
  signatures: {
    indexes: [['consultationId', 'stampedAt']],
    sealed: { by: 'patientId', fields: ['document'] },
    isFinal: true,
    rules: closed,
  },
  pharmacistDuties: { indexes: [['until']], rules: closed },
  ...medicineTables,
  drugLists: { indexes: [['createdAt', 'id'], ['state']], rules: closed },
  drugParts: { indexes: [['listId', 'n']], rules: closed },
  reviews: {
    indexes: [
      ['doctorId', 'isShown', 'at', 'id'],
      ['accountId', 'doctorId', 'at'],
      ['isOpen', 'at', 'id'],
      ['isOpen', 'isShown', 'at', 'id'],
    ],
    rules: closed,
  },
  payments: { indexes: [['lookAt'], ['accountId', 'state']], rules: closed },
  pictures: { indexes: [['fate', 'uploadedAt']], rules: closed },
  uploads: { indexes: [['at']], rules: closed },
  ruleSets: { indexes: [['state']], rules: closed },
  safetySets: { indexes: [], rules: closed },
  triages: {
    indexes: [
      ['accountId', 'at', 'id'],
      ['at', 'id'],
    ],
    sealed: {
      by: 'ownerId',
      isOwn: true,
      fields: ['outcome', 'note', 'flags', 'suggested', 'answers', 'closed'],
    },
    rules: closed,
  },
  codeLists: { indexes: [['createdAt', 'id'], ['state']], rules: closed },
  codeParts: { indexes: [['listId', 'n']], rules: closed },
  audits: {
    indexes: [
      ['pending', 'at'],
      ['replyUntil'],
      ['at', 'id'],
      ['by', 'at', 'id'],
      ['action', 'at', 'id'],
      ['chainId', 'at', 'id'],
      ['chainId', 'action', 'at', 'id'],
    ],
    unique: [['chainId', 'n']],
    sealed: { by: 'hospital', fields: ['reply'] },
    rules: closed,
  },
  seals: {
    indexes: [],
    sealed: { by: 'patientId', fields: ['content'] },
    isFinal: true,
    rules: closed,
  },
  recordShares: {
    indexes: [
      ['accountId', 'at', 'id'],
      ['doctorId', 'at', 'id'],
    ],
    rules: closed,
  },
  accessGrants: {
    indexes: [
      ['at', 'id'],
      ['consultationId', 'at'],
      ['actorId', 'at'],
    ],
    sealed: { by: 'patientId', fields: ['reason', 'verdictReason'] },
    rules: closed,
  },
  roots: { indexes: [['n', 'id']], isFinal: true, rules: closed },
  rootLeaves: { indexes: [['day', 'part']], isFinal: true, rules: closed },
  dataKeys: { indexes: [['masterKey'], ['rotateAt'], ['oldUntil']], rules: closed },
  keyWalks: { indexes: [], rules: closed },
  staff: {
    indexes: [
      ['createdAt', 'id'],
      ['role', 'state'],
    ],
    sealed: { by: 'hospital', fields: ['totpSecret'] },
    rules: closed,
  },
  staffSessions: { indexes: [['staffId', 'createdAt', 'id']], rules: closed },
  securityEvents: {
    indexes: [
      ['at', 'id'],
      ['code', 'at', 'id'],
    ],
    rules: closed,
  },
  incidents: {
    indexes: [['isOpen', 'openedAt', 'id']],
    sealed: { by: 'hospital', fields: ['facts', 'notice', 'steps'] },
    rules: closed,
  },
  signals: { indexes: [], rules: { read: 'doc._openid == auth.openid', write: false } },
};
