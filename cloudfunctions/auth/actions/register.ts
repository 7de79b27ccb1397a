import { register } from '@shared/contracts/auth';
import { accountView, register as decide } from '@shared/domain/account/register';
import { ConsentId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { stageDevice } from '../../_runtime/devices';
import { accountIdOf } from '../../_runtime/identify';
import { implementCommand } from '../../_runtime/implement';
import { deviceOf, ownAccountId } from '../own';

export const registerAction = implementCommand(register, async ({ input, actor, device, now, newId, tx }) => {
  const id = ownAccountId(actor);
  const { openid } = actor;
  const account = await tx.accounts.find(id);
  const first = account ? undefined : await tx.accounts.find(accountIdOf(openid));
  const facts = { tried: first, id, openid, account, deviceId: deviceOf(device).id, now };
  const decision = decide(input, { ...facts, newId: () => newId(ConsentId) });
  if (!decision.ok) return decision;
  const { account: registered, entries, isNewDevice, forgotten } = decision.value;
  if (account) tx.accounts.replace(registered);
  else tx.accounts.insert(registered);
  entries.forEach(tx.consents.insert);
  if (isNewDevice) stageDevice(tx, deviceOf(device), id, forgotten, now);
  // The document that the app watches: without it there is nothing to watch, and a counter has nowhere to go.
  if (!(await tx.signals.find(id))) tx.signals.insert({ id, _openid: openid, counters: {} });
  return ok({ account: accountView(registered) });
});
