import { reviewClosing } from '@shared/contracts/auth';
import { CLOSING_TERMS, closingRefusal } from '@shared/domain/account/close';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { openCasesOf, openPaymentsOf } from '../unfinished';

export const reviewClosingAction = implementQuery(reviewClosing, async ({ actor, db }) => {
  const account = await db.accounts.find(actor.id);
  if (!account) throw new Error('an account acts that is not there');
  const [openCases, openPayments] = await Promise.all([
    openCasesOf(db, actor.id),
    openPaymentsOf(db, actor.id),
  ]);
  const application = account.applicationId && (await db.applications.find(account.applicationId));
  const inTheWay = closingRefusal({ account, application, openCases, openPayments });
  const { kept, gone } = CLOSING_TERMS;
  return ok({ ...(inTheWay && { inTheWay }), openCases, openPayments, kept: [...kept], gone: [...gone] });
});
