import type { Account } from '@shared/domain/account/account';
import {
  standingOf,
  UNKNOWN_DEVICE,
  withDevice,
  type CallingDevice,
  type DeviceClaim,
} from '@shared/domain/account/device';
import { DeviceId, type AccountId } from '@shared/kernel/ids';
import { sha256 } from './digest';
import { StoreConflict } from './store';
import type { Runtime } from './runtime';
import { openTx, type Tx } from './tx';

/** The device that asks. Its id is a digest with the account: another account's device cannot be named, only one's own. */
export const callingDevice = (accountId: AccountId, claim: DeviceClaim | undefined): CallingDevice => ({
  id: DeviceId.parse(sha256(`device:${accountId}:${claim?.id ?? ''}`).slice(0, 32)),
  name: claim?.name ?? UNKNOWN_DEVICE,
});

/** Stages the row of a device that is logged in now, and the end of those that made room for it. */
export function stageDevice(
  tx: Tx,
  { id, name }: CallingDevice,
  accountId: AccountId,
  forgotten: readonly DeviceId[],
  firstSeenAt: number,
): void {
  tx.devices.replace({ id, accountId, name, firstSeenAt });
  for (const it of forgotten) tx.devices.remove(it);
}

/** Writes down a device that is new to the account, and now and then when it was last seen; most calls write nothing. */
export async function meetDevice(account: Account, device: CallingDevice, runtime: Runtime): Promise<void> {
  const now = runtime.now();
  const standing = standingOf(account, device.id, now);
  if (standing === 'not_seen_lately')
    await runtime.store.raise('accounts', account.id, { [`devices.${device.id}.seenAt`]: now });
  if (standing !== 'new') return;
  try {
    await runtime.store.transaction(async (read) => {
      const { tx, staged } = openTx(read);
      const row = await tx.accounts.find(account.id);
      if (row && row.closedAt === undefined && standingOf(row, device.id, now) === 'new') {
        const met = withDevice(row, device.id, now);
        tx.accounts.replace(met.account);
        stageDevice(tx, device, account.id, met.forgotten, now);
      }
      return { value: undefined, writes: staged.writes };
    });
  } catch (error) {
    // Many calls of a fresh start at once: one of them has written it down, or the next one will.
    if (!(error instanceof StoreConflict)) throw error;
  }
}
