import { readShared } from '@shared/contracts/share';
import { isShared, readBy } from '@shared/domain/share/policy';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { partiesOf } from '../../_runtime/present/caseParties';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { personOf, sharedRecordOf } from '../present';

export const readAction = implementQuery(readShared, async ({ input, actor, now, db, ports, saw }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const found = await db.recordShares.find(input.shareId);
  const [doctor, patient, account] = await Promise.all([
    db.doctors.find(actor.id),
    found && db.patients.find(found.patientId),
    found && db.accounts.find(found.accountId),
  ]);
  const read = readBy(found, actor, { doctor, patient, account, now });
  if (!read.ok) return read;
  const { share } = read.value;
  const { accountId, patientId, goal, until } = share;
  const where = { accountId, patientId, state: 'signed' as const };
  const page = await pageOf(db.records, { where, by: 'signedAt', direction: 'desc', after: after.value });
  const records = page.rows.filter((it) => isShared(it, share));
  // Each visit that is shown is looked at: that stands in its trail before anything is shown.
  await Promise.all(records.map(({ id }) => saw(id, 'shared')));
  const cases = await db.consultations.findAll(records.map(({ id }) => id));
  const parties = await partiesOf(cases, db, ports, now);
  return ok({
    patient: personOf(read.value.patient, now),
    goal,
    until,
    records: records.map((it) => sharedRecordOf(it, parties.get(it.id)!)),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
