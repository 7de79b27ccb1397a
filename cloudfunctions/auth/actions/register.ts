import { register } from '@shared/contracts/auth';
import { accountView, register as decide } from '@shared/domain/account/register';
import { ok } from '@shared/kernel/result';
import { accountIdOf } from '../../_runtime/identify';
import { implementCommand } from '../../_runtime/implement';

export const registerAction = implementCommand(register, async ({ input, actor, now, tx }) => {
  const id = accountIdOf(actor.openid);
  const account = await tx.accounts.find(id);
  const decision = decide(input.notice, { id, openid: actor.openid, account, now });
  if (!decision.ok) return decision;
  if (account) tx.accounts.replace(decision.value);
  else tx.accounts.insert(decision.value);
  // The document that the app watches: without it there is nothing to watch, and a counter has nowhere to go.
  if (!(await tx.signals.find(id))) tx.signals.insert({ id, _openid: actor.openid, counters: {} });
  return ok({ account: accountView(decision.value) });
});
