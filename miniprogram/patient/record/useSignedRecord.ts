import { useCallback, useState } from 'react';
import type { RecordView } from '@shared/contracts/record';
import type { ConsultationId } from '@shared/kernel/ids';
import { explain } from '../../features/record/messages';
import { recordService } from '../../features/record/service';
import { useReload } from '../../platform/useReload';

export type RecordScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly record: RecordView };

/** The signed record of a case; where it cannot be asked for anew, the version that is shown stays. */
export function useSignedRecord(id: ConsultationId, service = recordService) {
  const [screen, setScreen] = useState<RecordScreen>({ kind: 'loading' });
  const reload = useCallback(async () => {
    const reply = await service.get(id);
    setScreen((known) => {
      if (reply.ok) return { kind: 'ready', record: reply.value };
      return known.kind === 'ready' ? known : { kind: 'failed', message: explain(reply.code) };
    });
  }, [service, id]);
  useReload(reload);
  return { screen, reload };
}
