import { useCallback } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { explain } from '../../features/record/messages';
import { recordService } from '../../features/record/service';
import { useLoaded } from '../../platform/useLoaded';

/** The signed record that a second opinion is about. */
export function useRecordToShow(id: ConsultationId, service = recordService) {
  const ask = useCallback(() => service.get(id), [service, id]);
  return useLoaded(ask, explain);
}
