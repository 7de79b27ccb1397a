import { OPEN_STATES } from '@shared/domain/consultation/request';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { MAX_PATIENTS } from '@shared/domain/patient/patient';
import { MeasurementKind } from '@shared/domain/patient/measurement';
import type { AccountId, ConsultationId, DoctorId, PatientId } from '@shared/kernel/ids';
import { everyRowBy } from './everyRowBy';
import { LOOKS, purposeOf } from './looks';
import { messagesOf } from './messagesOf';
import type { Db } from './tx';
import { versionsOf } from './versionsOf';

/** All but what only serves the database. */
function caseOf({ trail, talk, doctorAccountId: _, ...consultation }: Consultation) {
  return { ...consultation, chain: { trail, talk } };
}

/** Prescriptions of one case; `prescription.issue` stops before. */
const MOST_OF_CASE = 50;

/** Who has looked at a case: the office or the doctor, what for, when. */
async function looksOf(consultationId: ConsultationId, db: Db) {
  const where = { chainId: consultationId as string, action: { in: LOOKS } };
  const rows = await everyRowBy(db.audits, where, 'at');
  return rows
    .filter(({ actor }) => actor.role !== 'patient')
    .map(({ at, actor, action: what }) => ({
      ...{ at, role: actor.role, purpose: purposeOf(what) },
      ...(actor.role === 'doctor' && { doctorId: actor.id }),
    }));
}

/** What colleagues said, who was in the room, recordings, the review, and who opened the case in an emergency. */
async function aroundCase(consultationId: ConsultationId, db: Db) {
  const where = { consultationId };
  const [requests, recordings, review, call, emergencies, signatures, seal, looks] = await Promise.all([
    db.colleagueRequests.list({ where, orderBy: [['proposedAt', 'asc']], limit: MOST_OF_CASE }),
    db.callRecordings.list({ where, orderBy: [['startedAt', 'asc']], limit: MOST_OF_CASE }),
    db.reviews.find(consultationId),
    db.calls.find(consultationId),
    everyRowBy(db.accessGrants, where, 'at'),
    db.signatures.list({ where, orderBy: [['stampedAt', 'asc']], limit: MOST_OF_CASE * 4 }),
    db.seals.find(consultationId),
    looksOf(consultationId, db),
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
    signatures,
    ...(seal && { seal }),
    looks,
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

const measuredOf = async (patientId: PatientId, db: Db) => {
  const kinds = MeasurementKind.options.map((kind) =>
    everyRowBy(db.measurements, { patientId, kind }, 'takenAt'),
  );
  return (await Promise.all(kinds)).flat().sort((a, b) => a.takenAt - b.takenAt);
};

/** 分诊, 购药, 用药计划, 授权 and 申请: what belongs to no case alone. */
async function othersOf(accountId: AccountId, db: Db) {
  const where = { accountId };
  const [triages, orders, plans, shares, applications, waits] = await Promise.all([
    everyRowBy(db.triages, where, 'at'),
    everyRowBy(db.medicineOrders, where, 'createdAt'),
    everyRowBy(db.medicinePlans, where, 'startsAt'),
    everyRowBy(db.recordShares, where, 'at'),
    everyRowBy(db.applications, where, 'createdAt'),
    everyRowBy(db.waits, where, 'joinedAt'),
  ]);
  const parcels = await db.parcels.findAll(orders.flatMap(({ parcelId }) => parcelId ?? []));
  return {
    ...{ triages, orders, plans, shares, parcels },
    applications: applications.map(({ lease: _, ...it }) => it),
    waits: waits.map(({ openid: _, ...it }) => it),
  };
}

/** What is kept of a doctor, beside their cases, which are their patients': card, own phrases and templates. */
async function officeOf(doctorId: DoctorId, db: Db) {
  const [doctor, quickReplies, recordTexts] = await Promise.all([
    db.doctors.find(doctorId),
    db.quickReplies.find(doctorId),
    db.recordTexts.find(doctorId),
  ]);
  return {
    ...(doctor && { doctor }),
    ...(quickReplies && { quickReplies }),
    ...(recordTexts && { recordTexts }),
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
    everyRowBy(db.consents, { accountId }, 'at'),
  ]);
  const [devices, others, measurements] = await Promise.all([
    db.devices.findAll(Object.keys(account?.devices ?? {})),
    othersOf(accountId, db),
    Promise.all(mine.map(({ id }) => measuredOf(id, db))),
  ]);
  const office = account?.doctorId && (await officeOf(account.doctorId, db));
  return {
    account: { ...account, contact, consents, devices, ...(office && { office }) },
    persons: mine.map((it, at) => ({ ...it, measurements: measurements[at]! })),
    others,
  };
}
