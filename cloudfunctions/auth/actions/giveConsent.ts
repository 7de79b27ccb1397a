import { giveConsent } from '@shared/contracts/auth';
import { give } from '@shared/domain/consent/ledger';
import { ConsentId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { ownAccount } from '../own';

export const giveConsentAction = implementCommand(giveConsent, async ({ input, actor, now, newId, tx }) => {
  const { purpose, text } = input;
  const account = await ownAccount(tx, actor.id);
  const decision = give(purpose, text, { account, id: newId(ConsentId), now });
  if (!decision.ok) return decision;
  const { entry } = decision.value;
  if (entry) {
    tx.accounts.replace(decision.value.account);
    tx.consents.insert(entry);
  }
  return ok({ purpose });
});
