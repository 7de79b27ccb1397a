import { submitApplication, withdrawApplication } from '@shared/contracts/application';
import { submit, withdraw } from '@shared/domain/application/submit';
import { entryOf } from '@shared/domain/consent/ledger';
import { ConsentId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { personsOf } from '../../_runtime/persons/persons';
import { ownApplication } from '../own';

export const submitAction = implementCommand(submitApplication, async (context) => {
  const { input, actor, now, newId, db, tx } = context;
  const found = await ownApplication(input.applicationId, actor.id, tx);
  if (!found.ok) return found;
  const self = (await personsOf(db, actor.id)).find(({ relation }) => relation === 'self');
  const decision = submit(found.value, input.notice, { self, now });
  if (!decision.ok) return decision;
  tx.applications.replace(decision.value);
  const about = { id: newId(ConsentId), accountId: actor.id, at: now };
  tx.consents.insert(entryOf('join_notice', 'given', input.notice, about));
  tx.signal(actor.id, 'inbox');
  return ok({ state: decision.value.state });
});

export const withdrawAction = implementCommand(withdrawApplication, async ({ input, actor, now, tx }) => {
  const found = await ownApplication(input.applicationId, actor.id, tx);
  if (!found.ok) return found;
  const decision = withdraw(found.value, now);
  if (!decision.ok) return decision;
  tx.applications.replace(decision.value);
  tx.signal(actor.id, 'inbox');
  return ok({ state: decision.value.state });
});
