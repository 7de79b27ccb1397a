import { withdrawConsent } from '@shared/contracts/auth';
import { withdraw } from '@shared/domain/consent/ledger';
import { ConsentId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { ownAccount } from '../own';

export const withdrawConsentAction = implementCommand(
  withdrawConsent,
  async ({ input, actor, now, newId, tx }) => {
    const { purpose } = input;
    const account = await ownAccount(tx, actor.id);
    const { account: changed, entry } = withdraw(purpose, { account, id: newId(ConsentId), now });
    if (entry) {
      tx.accounts.replace(changed);
      tx.consents.insert(entry);
    }
    return ok({ purpose });
  },
);
