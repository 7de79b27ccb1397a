import type * as z from 'zod/mini';
import { logOutOwner } from '@shared/contracts/staff';
import { withoutDevices } from '@shared/domain/account/device';
import { readIdNumber } from '@shared/domain/patient/idNumber';
import type { AccountId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand, type CommandContext } from '../../_runtime/implement';

type Owner = z.output<typeof logOutOwner.input>['owner'];
type Context = Pick<CommandContext<['security_admin'], unknown>, 'tx' | 'blind' | 'now'>;

/** The account of whoever has this name and this number; a name that is another's finds nobody. */
async function accountOf(owner: Owner, { tx, blind, now }: Context): Promise<AccountId | undefined> {
  if (owner.kind === 'doctor') {
    const doctor = await tx.doctors.find(owner.doctorId);
    return doctor?.name === owner.name ? doctor.accountId : undefined;
  }
  const read = readIdNumber(owner.idNumber, now);
  const own = read.ok ? await tx.ownNumbers.find(blind('idNumber', read.value.idNumber)) : undefined;
  const person = own && (await tx.patients.find(own.patientId));
  return person?.name === owner.name ? own?.accountId : undefined;
}

export const logOutOwnerAction = implementCommand(logOutOwner, async ({ input, now, tx, blind }) => {
  const { owner, reason } = input;
  const accountId = await accountOf(owner, { tx, blind, now });
  const account = accountId && (await tx.accounts.find(accountId));
  if (!account || account.closedAt !== undefined) return reject('account.not_found');
  const open = Object.values(account.devices ?? {}).filter(({ loggedOutAt }) => loggedOutAt === undefined);
  if (open.length === 0) return reject('account.no_device');
  tx.accounts.replace(withoutDevices(account, reason, now));
  // An open app hears of it, asks, and is told that it is logged out.
  tx.signal(account.id, 'inbox');
  tx.emit({ type: 'account.logged_out', accountId: account.id, reason, devices: open.length });
  return ok({ devices: open.length });
});
