import { useCallback, useState } from 'react';
import type { PatientView } from '@shared/domain/patient/patient';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { useReload } from '../../platform/useReload';
import { useTurn } from '../../platform/useTurn';
import { explain, type PatientCode } from './messages';
import { patientService } from './service';

/** 就诊人列表. */
export type PatientsScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly patients: readonly PatientView[] };

/** The people this account looks after. */
export function usePatients(service = patientService) {
  const [screen, setScreen] = useState<PatientsScreen>({ kind: 'loading' });
  const keys = useIntentKeys();

  const begin = useTurn();
  const reload = useCallback(async () => {
    const isLatest = begin();
    const reply = await service.list();
    if (!isLatest()) return;
    setScreen((known) => {
      if (reply.ok) return { kind: 'ready', patients: reply.value.patients };
      return known.kind === 'ready' ? known : { kind: 'failed', message: explain(reply.code) };
    });
  }, [service, begin]);

  /** Why not, or undefined when the person has been taken off the list. */
  const remove = useCallback(
    async ({ id }: PatientView): Promise<string | undefined> => {
      const reply = await service.remove(id, keys.of(`remove:${id}`));
      if (reply.ok || !isUnanswered(reply.code)) keys.settle(`remove:${id}`);
      await reload();
      return reply.ok ? undefined : explain(reply.code);
    },
    [service, keys, reload],
  );

  useReload(reload);
  return { screen, reload, remove };
}

const isUnanswered = (code: PatientCode): boolean => code.startsWith('transport.');
