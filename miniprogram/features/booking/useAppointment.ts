import { useCallback } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { useSignal } from '../../platform/realtime';
import { useDeed } from '../../platform/useDeed';
import { useLoaded } from '../../platform/useLoaded';
import { explain } from './messages';
import { bookingService } from './service';

/** One booked visit, fresh on every signal, and what its patient may do with it. */
export function useAppointment(id: ConsultationId, service = bookingService) {
  const ask = useCallback(() => service.get(id), [service, id]);
  const { screen, reload } = useLoaded(ask, explain);
  useSignal(() => void reload());
  const deed = useDeed(explain);
  const doing =
    (
      intent: string,
      send: (key: string) => ReturnType<typeof service.agree | typeof service.cancel | typeof service.arrive>,
    ) =>
    async (): Promise<string | undefined> => {
      const refusal = await deed(`${intent}:${id}`, send);
      await reload();
      return refusal;
    };
  return {
    screen,
    reload,
    cancel: doing('cancel', (key) => service.cancel(id, key)),
    agree: doing('agree', (key) => service.agree(id, key)),
    arrive: doing('arrive', (key) => service.arrive(id, key)),
  };
}
