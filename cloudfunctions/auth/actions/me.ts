import { me } from '@shared/contracts/auth';
import { accountView } from '@shared/domain/account/register';
import { PRIVACY_NOTICE } from '@shared/domain/consent/texts';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';

export const meAction = implementQuery(me, async ({ actor, db }) => {
  if (actor.role === 'visitor') return ok({ notice: PRIVACY_NOTICE });
  if (actor.role === 'doctor')
    return ok({ account: { id: actor.accountId, doctorId: actor.id }, notice: PRIVACY_NOTICE });
  const account = await db.accounts.find(actor.id);
  return ok({ ...(account && { account: accountView(account) }), notice: PRIVACY_NOTICE });
});
