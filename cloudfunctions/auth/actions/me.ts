import { me } from '@shared/contracts/auth';
import { accountView } from '@shared/domain/account/register';
import { PRIVACY_NOTICE } from '@shared/domain/consent/texts';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { ownAccountId } from '../own';

export const meAction = implementQuery(me, async ({ actor, db }) => {
  if (actor.role === 'visitor') return ok({ notice: PRIVACY_NOTICE });
  const account = await db.accounts.find(ownAccountId(actor));
  return ok({ ...(account && { account: accountView(account) }), notice: PRIVACY_NOTICE });
});
