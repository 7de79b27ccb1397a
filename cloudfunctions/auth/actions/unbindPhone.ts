import { unbindPhone } from '@shared/contracts/auth';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

export const unbindPhoneAction = implementCommand(unbindPhone, async ({ actor, tx }) => {
  if (await tx.contacts.find(actor.id)) tx.contacts.remove(actor.id);
  return ok({});
});
