import { useCallback } from 'react';
import type { OwnApplication } from '@shared/contracts/application';
import { useSignal } from '../../platform/realtime';
import { useAnswer } from '../../platform/useAnswer';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { usePull } from '../../platform/useReload';
import { useShown } from '../../platform/useShown';
import { explain } from './messages';
import { applicationService } from './service';

/** 我的申请, newest first: how they stand, fresh on every signal. */
export function useApplications(service = applicationService) {
  const keys = useIntentKeys();
  const { screen, reload } = useAnswer(service.mine, explain);

  /** Why not, or undefined when it has been taken back. */
  const withdraw = useCallback(
    async ({ id }: OwnApplication): Promise<string | undefined> => {
      const intent = `withdraw:${id}`;
      const reply = await service.withdraw(id, keys.of(intent));
      if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(intent);
      await reload();
      return reply.ok ? undefined : explain(reply.code);
    },
    [service, keys, reload],
  );

  useShown(reload);
  usePull(reload);
  useSignal(reload);
  return { screen, reload, withdraw };
}
