import { useCallback } from 'react';
import type { PatientView } from '@shared/domain/patient/patient';
import { useAnswer } from '../../platform/useAnswer';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { useReload } from '../../platform/useReload';
import { explain, type PatientCode } from './messages';
import { patientService } from './service';

/** The people this account looks after. */
export function usePatients(service = patientService) {
  const keys = useIntentKeys();
  const { screen, reload } = useAnswer(service.list, explain);

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
