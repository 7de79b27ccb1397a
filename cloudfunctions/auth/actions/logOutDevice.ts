import { logOutDevice } from '@shared/contracts/auth';
import { withoutDevice } from '@shared/domain/account/device';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { ownAccount } from '../own';

export const logOutDeviceAction = implementCommand(logOutDevice, async ({ input, actor, now, tx }) => {
  const { deviceId } = input;
  const account = withoutDevice(await ownAccount(tx, actor.id), deviceId, now);
  // Another account's device is not among one's own, whatever its id.
  if (!account) return reject('device.not_found');
  tx.accounts.replace(account);
  // An open app hears of it, asks, and is told that it is logged out.
  tx.signal(actor.id, 'inbox');
  return ok({ deviceId });
});
