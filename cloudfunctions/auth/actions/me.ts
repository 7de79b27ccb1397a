import { me } from '@shared/contracts/auth';
import { accountView } from '@shared/domain/account/register';
import { PRIVACY_NOTICE, SENSITIVE_HEALTH } from '@shared/domain/consent/texts';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { ownAccountId } from '../own';

export const meAction = implementQuery(me, async ({ actor, db }) => {
  const texts = { notice: PRIVACY_NOTICE, sensitiveHealth: SENSITIVE_HEALTH };
  if (actor.role === 'visitor') return ok(texts);
  const account = await db.accounts.find(ownAccountId(actor));
  return ok({ ...(account && { account: accountView(account) }), ...texts });
});
