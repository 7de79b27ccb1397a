import { useCallback, useState } from 'react';
import type { OwnApplication } from '@shared/contracts/application';
import { useSignal } from '../../platform/realtime';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { usePull } from '../../platform/useReload';
import { useShown } from '../../platform/useShown';
import { useTurn } from '../../platform/useTurn';
import { explain } from './messages';
import { applicationService } from './service';

/** 我的申请, newest first. */
export type ApplicationsScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly applications: readonly OwnApplication[] };

/** How my applications stand, fresh on every signal. */
export function useApplications(service = applicationService) {
  const [screen, setScreen] = useState<ApplicationsScreen>({ kind: 'loading' });
  const keys = useIntentKeys();

  const begin = useTurn();
  const reload = useCallback(async () => {
    const isLatest = begin();
    const reply = await service.mine();
    if (!isLatest()) return;
    setScreen((known) => {
      if (reply.ok) return { kind: 'ready', applications: reply.value.applications };
      return known.kind === 'ready' ? known : { kind: 'failed', message: explain(reply.code) };
    });
  }, [service, begin]);

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
