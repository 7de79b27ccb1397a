import { useCallback } from 'react';
import type { DoctorId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { useAnswer } from '../../platform/useAnswer';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { directoryService } from './service';

/** 医生主页. */
export function useDoctor(id: DoctorId, service = directoryService) {
  const ask = useCallback(async () => {
    const reply = await service.doctor(id);
    return reply.ok ? ok({ doctor: reply.value }) : reply;
  }, [id, service]);
  const { screen, reload } = useAnswer(ask, explain);
  useReload(reload);
  return { screen, reload };
}
