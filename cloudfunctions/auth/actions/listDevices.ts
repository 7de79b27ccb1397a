import { listDevices } from '@shared/contracts/auth';
import { UNKNOWN_DEVICE, type DeviceView } from '@shared/domain/account/device';
import type { DeviceId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';

export const listDevicesAction = implementQuery(listDevices, async ({ actor, device, db, now }) => {
  const { devices: known = {}, hospitalLogOut } = (await db.accounts.find(actor.id)) ?? {};
  const ids = Object.keys(known) as DeviceId[];
  const rows = new Map((await db.devices.findAll(ids)).map((it) => [it.id, it]));
  const views = ids.map((id): DeviceView => {
    const { seenAt, loggedOutAt } = known[id]!;
    const { name = UNKNOWN_DEVICE, firstSeenAt = seenAt } = rows.get(id) ?? {};
    const isThis = id === device?.id;
    return {
      ...{ id, name, firstSeenAt, lastSeenAt: isThis ? now : seenAt, isThis },
      ...(loggedOutAt !== undefined && { loggedOutAt }),
    };
  });
  const devices = views.sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.lastSeenAt - a.lastSeenAt);
  return ok({ devices, ...(hospitalLogOut && { byHospital: hospitalLogOut }) });
});
