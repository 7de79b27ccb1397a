import { exportMine } from '@shared/contracts/rights';
import { OPEN_STATES } from '@shared/domain/consultation/request';
import { ConsultationState, type Consultation } from '@shared/domain/consultation/consultation';
import { MAX_PATIENTS } from '@shared/domain/patient/patient';
import type { AccountId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementCommand, withSecretReply } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { messagesOf } from '../../_runtime/messagesOf';
import type { Db } from '../../_runtime/tx';

/** All but what only serves the database. */
function caseOf({ trail, talk, doctorAccountId: _, ...consultation }: Consultation) {
  return { ...consultation, chain: { trail, talk } };
}

async function wholeCase(consultation: Consultation, db: Db) {
  const [messages, record, payment] = await Promise.all([
    messagesOf(consultation.id, db),
    // A draft is the doctor's own until it is signed.
    OPEN_STATES.includes(consultation.state) ? undefined : db.records.find(consultation.id),
    db.payments.find(consultation.paymentId),
  ]);
  const { openid: _, ...paid } = payment ?? { openid: '' };
  return {
    consultation: caseOf(consultation),
    messages,
    ...(record?.state === 'signed' && { record }),
    payment: paid,
  };
}

/** Consents and devices that are told; nobody has more. */
const MOST = 1000;

async function aboutMe(accountId: AccountId, db: Db) {
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

export const exportAction = withSecretReply(
  implementCommand(exportMine, async ({ input, actor, now, db }) => {
    const after = parseCursor(input.cursor);
    if (!after.ok) return after;
    const where = { accountId: actor.id, state: { in: ConsultationState.options } };
    const page = await pageOf(db.consultations, {
      ...{ where, by: 'requestedAt', direction: 'asc', after: after.value },
    });
    const cases = await Promise.all(page.rows.map((it) => wholeCase(it, db)));
    const part = { ...(after.value === undefined && (await aboutMe(actor.id, db))), cases };
    return ok({
      format: 'wenzhen-personal-1' as const,
      exportedAt: now,
      part,
      sha256: digestOf(part),
      ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    });
  }),
);
