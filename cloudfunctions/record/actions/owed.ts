import { giveUpRecord, listOwedRecords } from '@shared/contracts/owedRecord';
import { qualifiedNow } from '@shared/domain/doctor/fitness';
import { giveUp } from '@shared/domain/record/owed';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';

export const listOwedRecordsAction = implementQuery(listOwedRecords, async ({ input, actor, db, now }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const { rows, nextCursor } = await pageOf(db.consultations, {
    where: { recordOwedSince: { gt: 0 } },
    ...{ by: 'recordOwedSince', direction: 'asc', after: after.value },
  });
  const ids = [...new Set(rows.map(({ doctorId }) => doctorId))];
  const found = await Promise.all(ids.map((id) => db.doctors.find(id)));
  const doctors = new Map(found.flatMap((it) => (it ? [[it.id, it] as const] : [])));
  const records = rows.map((it) => {
    const { id: consultationId, doctorId, departmentCode, recordOwedSince = now } = it;
    const doctor = doctors.get(doctorId);
    return {
      ...{ consultationId, doctorId, departmentCode, owedSince: recordOwedSince },
      doctorName: doctor?.name ?? '',
      maySign: qualifiedNow(doctor, now).ok,
      mayGiveUp: giveUp(it, { reason: 'unable', by: actor.id, doctor, now }).ok,
    };
  });
  return ok({ records, ...(nextCursor !== undefined && { nextCursor }) });
});

export const giveUpRecordAction = implementCommand(giveUpRecord, async ({ input, actor, now, tx }) => {
  const found = await tx.consultations.find(input.consultationId);
  if (!found) return reject('consultation.not_found');
  const doctor = await tx.doctors.find(found.doctorId);
  const given = giveUp(found, { reason: input.reason, by: actor.id, doctor, now });
  if (!given.ok) return given;
  tx.consultations.replace(given.value);
  tx.signal(found.accountId, 'inbox', found.id);
  return ok({ consultationId: found.id });
});
