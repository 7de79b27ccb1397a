import { OPEN_STATES } from '@shared/domain/consultation/request';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { MAX_PATIENTS } from '@shared/domain/patient/patient';
import type { AccountId } from '@shared/kernel/ids';
import { messagesOf } from './messagesOf';
import type { Db } from './tx';
import { versionsOf } from './versionsOf';

/** All but what only serves the database. */
function caseOf({ trail, talk, doctorAccountId: _, ...consultation }: Consultation) {
  return { ...consultation, chain: { trail, talk } };
}

/** Prescriptions of one case; `prescription.issue` stops before. */
const MOST_OF_CASE = 50;

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
  };
}

/** Consents and devices that are told; nobody has more. */
const MOST = 1000;

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
  const devices = await db.devices.findAll(Object.keys(account?.devices ?? {}));
  return {
    account: { ...account, contact, consents, devices },
    persons: mine.map((it) => ({ ...it })),
  };
}
