import { logInDevice } from '@shared/contracts/auth';
import { withDevice } from '@shared/domain/account/device';
import { ok, reject } from '@shared/kernel/result';
import { stageDevice } from '../../_runtime/devices';
import { implementCommand } from '../../_runtime/implement';
import { deviceOf, ownAccountId } from '../own';

export const logInDeviceAction = implementCommand(logInDevice, async ({ actor, device, now, tx }) => {
  const id = ownAccountId(actor);
  const account = await tx.accounts.find(id);
  if (!account || account.closedAt !== undefined) return reject('account.not_found');
  const calling = deviceOf(device);
  const { account: met, forgotten } = withDevice(account, calling.id, now);
  tx.accounts.replace(met);
  const known = await tx.devices.find(calling.id);
  stageDevice(tx, calling, id, forgotten, known?.firstSeenAt ?? now);
  return ok({ deviceId: calling.id });
});
