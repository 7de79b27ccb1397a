import { useCallback } from 'react';
import type { DeviceId } from '@shared/kernel/ids';
import { useDeed } from '../../platform/useDeed';
import { useLoaded } from '../../platform/useLoaded';
import { explain } from './messages';
import { accountService } from './service';

/** 登录设备. */
export function useDevices(service = accountService) {
  const { screen, reload } = useLoaded(service.devices, explain);
  const deed = useDeed(explain);
  /** Why not, or undefined when the device is logged out. */
  const logOut = useCallback(
    async (id: DeviceId): Promise<string | undefined> => {
      const refused = await deed(`logOut:${id}`, (key) => service.logOut(id, key));
      await reload();
      return refused;
    },
    [deed, service, reload],
  );
  return { screen, reload, logOut };
}
