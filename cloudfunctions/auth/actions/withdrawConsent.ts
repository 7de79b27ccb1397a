import { withdrawConsent } from '@shared/contracts/auth';
import { withdraw } from '@shared/domain/consent/ledger';
import { ConsentId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { asPatient } from '../../_runtime/asPatient';
import { implementCommand } from '../../_runtime/implement';

export const withdrawConsentAction = implementCommand(
  withdrawConsent,
  async ({ input, actor, now, newId, tx }) => {
    const { purpose } = input;
    const account = await tx.accounts.find(asPatient(actor).id);
    // Who never had an account has agreed to nothing.
    if (!account) return ok({ purpose });
    const { account: changed, entry } = withdraw(purpose, { account, id: newId(ConsentId), now });
    if (entry) {
      tx.accounts.replace(changed);
      tx.consents.insert(entry);
    }
    return ok({ purpose });
  },
);
