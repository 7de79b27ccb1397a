import { consentReceipt } from '@shared/contracts/auth';
import type { ConsentEntry } from '@shared/domain/consent/ledger';
import { receiptText, type Names } from '@shared/domain/consent/receipt';
import { ok } from '@shared/kernel/result';
import { sha256 } from '../../_runtime/digest';
import { asPatient } from '../../_runtime/asPatient';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import type { Db } from '../../_runtime/tx';

export const consentReceiptAction = implementQuery(consentReceipt, async ({ input, actor, now, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const { rows, nextCursor } = await pageOf(db.consents, {
    where: { accountId: asPatient(actor).id },
    by: 'at',
    direction: 'desc',
    after: after.value,
  });
  const names = await namesIn(rows, db);
  const text = receiptText(rows, names, now);
  return ok({ text, sha256: sha256(text), ...(nextCursor !== undefined && { nextCursor }) });
});

/** Persons and doctors that the rows are about. */
async function namesIn(rows: readonly ConsentEntry[], db: Db): Promise<Names> {
  const [patients, doctors] = await Promise.all([
    db.patients.findAll(rows.flatMap(({ patientId }) => patientId ?? [])),
    db.doctors.findAll(rows.flatMap(({ doctorId }) => doctorId ?? [])),
  ]);
  return new Map([...patients, ...doctors].map(({ id, name }) => [id, name]));
}
