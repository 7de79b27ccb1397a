import { consentReceipt } from '@shared/contracts/auth';
import { receiptText } from '@shared/domain/consent/receipt';
import { ok } from '@shared/kernel/result';
import { sha256 } from '../../_runtime/digest';
import { asPatient } from '../../_runtime/asPatient';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';

export const consentReceiptAction = implementQuery(consentReceipt, async ({ input, actor, now, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const { rows, nextCursor } = await pageOf(db.consents, {
    where: { accountId: asPatient(actor).id },
    by: 'at',
    direction: 'desc',
    after: after.value,
  });
  const text = receiptText(rows, now);
  return ok({ text, sha256: sha256(text), ...(nextCursor !== undefined && { nextCursor }) });
});
