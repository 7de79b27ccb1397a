import { useCallback, useState } from 'react';
import type { DoctorPage } from '@shared/domain/doctor/doctor';
import type { DoctorId } from '@shared/kernel/ids';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { directoryService } from './service';

export type DoctorScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly doctor: DoctorPage };

/** 医生主页. */
export function useDoctor(id: DoctorId, service = directoryService) {
  const [screen, setScreen] = useState<DoctorScreen>({ kind: 'loading' });
  const reload = useCallback(async () => {
    const reply = await service.doctor(id);
    setScreen((shown) => {
      if (reply.ok) return { kind: 'ready', doctor: reply.value };
      return shown.kind === 'ready' ? shown : { kind: 'failed', message: explain(reply.code) };
    });
  }, [id, service]);
  useReload(reload);
  return { screen, reload };
}
