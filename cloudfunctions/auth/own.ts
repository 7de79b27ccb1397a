import type { Account } from '@shared/domain/account/account';
import type { CallingDevice } from '@shared/domain/account/device';
import type { ActorOf } from '@shared/kernel/actor';
import type { AccountId } from '@shared/kernel/ids';
import type { Tx } from '../_runtime/tx';

/** The account of whoever asks; a visitor's is the one that agreeing would make. */
export const ownAccountId = (actor: ActorOf<['visitor', 'patient', 'doctor']>): AccountId =>
  actor.role === 'patient' ? actor.id : actor.accountId;

/** The account's row, for who has one. */
export async function ownAccount(tx: Tx, id: AccountId): Promise<Account> {
  const account = await tx.accounts.find(id);
  if (!account) throw new Error('an account acts that is not there');
  return account;
}

/** The device of somebody who asks through WeChat. */
export function deviceOf(device: CallingDevice | undefined): CallingDevice {
  if (!device) throw new Error('a WeChat user asks without a device');
  return device;
}
