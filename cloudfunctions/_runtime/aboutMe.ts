import { OPEN_STATES } from '@shared/domain/consultation/request';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { MAX_PATIENTS } from '@shared/domain/patient/patient';
import { MeasurementKind } from '@shared/domain/patient/measurement';
import type { AccountId, ConsultationId, PatientId } from '@shared/kernel/ids';
import { messagesOf } from './messagesOf';
import type { Db } from './tx';
import { versionsOf } from './versionsOf';

/** All but what only serves the database. */
function caseOf({ trail, talk, doctorAccountId: _, ...consultation }: Consultation) {
  return { ...consultation, chain: { trail, talk } };
}

/** Prescriptions of one case; `prescription.issue` stops before. */
const MOST_OF_CASE = 50;

/** What colleagues said, who was in the room, recordings, the review, and who opened the case in an emergency. */
async function aroundCase(consultationId: ConsultationId, db: Db) {
  const where = { consultationId };
  const [requests, recordings, review, call, emergencies] = await Promise.all([
    db.colleagueRequests.list({ where, orderBy: [['proposedAt', 'asc']], limit: MOST_OF_CASE }),
    db.callRecordings.list({ where, orderBy: [['startedAt', 'asc']], limit: MOST_OF_CASE }),
    db.reviews.find(consultationId),
    db.calls.find(consultationId),
    db.accessGrants.list({ where, limit: MOST_OF_CASE }),
  ]);
  return {
    colleagueRequests: requests.map(({ fromAccountId: _f, toAccountId: _t, ...it }) => it),
    recordings: recordings.map(({ startedAt, stoppedAt, keptUntil }) => ({
      startedAt,
      stoppedAt,
      keptUntil,
    })),
    ...(review && { review }),
    ...(call && { call: { seats: call.seats, guests: call.guests, recording: call.recording } }),
    emergencies: emergencies.map(({ actorId: _, ...it }) => it),
  };
}

/** A case with all that belongs to it, as its patient may have it. */
export async function wholeCase(consultation: Consultation, db: Db) {
  const [messages, record, payment, prescriptions, adverseEvents] = await Promise.all([
    messagesOf(consultation.id, db),
    // A draft is the doctor's own until it is signed.
    OPEN_STATES.includes(consultation.state) ? undefined : db.records.find(consultation.id),
    db.payments.find(consultation.paymentId),
    db.prescriptions.list({
      where: { consultationId: consultation.id },
      orderBy: [
        ['issuedAt', 'asc'],
        ['id', 'asc'],
      ],
      limit: MOST_OF_CASE,
    }),
    db.adverseEvents.list({
      where: { consultationId: consultation.id },
      orderBy: [
        ['at', 'asc'],
        ['id', 'asc'],
      ],
      limit: MOST_OF_CASE * 20,
    }),
  ]);
  const { openid: _, ...paid } = payment ?? { openid: '' };
  const around = await aroundCase(consultation.id, db);
  const versions = record?.amended ? await versionsOf(consultation.id, db) : [];
  return {
    consultation: caseOf(consultation),
    messages,
    ...(record?.state === 'signed' && { record }),
    ...(versions.length > 0 && { earlierVersions: versions }),
    payment: paid,
    // What pharmacist and doctor said to each other is in it too: it is about the patient.
    prescriptions: prescriptions.map(({ doctorAccountId: _d, claim: _c, ...it }) => it),
    adverseEvents,
    ...around,
  };
}

/** Consents and devices that are told; nobody has more. */
const MOST = 1000;

const measuredOf = (patientId: PatientId, db: Db) =>
  db.measurements.list({
    where: { patientId, kind: { in: MeasurementKind.options } },
    orderBy: [['takenAt', 'asc']],
    limit: MOST,
  });

/** 分诊, 购药, 用药计划, 授权 and 申请: what belongs to no case alone. */
async function othersOf(accountId: AccountId, db: Db) {
  const of = { where: { accountId }, limit: MOST };
  const [triages, orders, plans, shares, applications] = await Promise.all([
    db.triages.list({ ...of, orderBy: [['at', 'asc']] }),
    db.medicineOrders.list({ ...of, orderBy: [['createdAt', 'asc']] }),
    db.medicinePlans.list({ ...of, orderBy: [['startsAt', 'asc']] }),
    db.recordShares.list({ ...of, orderBy: [['at', 'asc']] }),
    db.applications.list({ ...of, orderBy: [['createdAt', 'asc']] }),
  ]);
  return {
    ...{ triages, orders, plans, shares },
    applications: applications.map(({ lease: _, ...it }) => it),
  };
}

/** The account and its persons, as they may have it. */
export async function aboutMe(accountId: AccountId, db: Db) {
  const persons = {
    where: { accountId, removed: { in: [true, false] } },
    orderBy: [['createdAt', 'asc']] as const,
    limit: MAX_PATIENTS * 10,
  };
  const [account, contact, mine, consents] = await Promise.all([
    db.accounts.find(accountId),
    db.contacts.find(accountId),
    db.patients.list(persons),
    db.consents.list({ where: { accountId }, orderBy: [['at', 'asc']], limit: MOST }),
  ]);
  const [devices, others, measurements] = await Promise.all([
    db.devices.findAll(Object.keys(account?.devices ?? {})),
    othersOf(accountId, db),
    Promise.all(mine.map(({ id }) => measuredOf(id, db))),
  ]);
  return {
    account: { ...account, contact, consents, devices },
    persons: mine.map((it, at) => ({ ...it, measurements: measurements[at]! })),
    others,
  };
}
