import { useCallback, useState } from 'react';
import type * as z from 'zod/mini';
import type { listDepartments } from '@shared/contracts/doctor';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { directoryService } from './service';

export type Department = z.infer<typeof listDepartments.output>['departments'][number];

export type Departments =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly departments: readonly Department[] };

/** 科室 that have doctors. */
export function useDepartments(service = directoryService) {
  const [screen, setScreen] = useState<Departments>({ kind: 'loading' });
  const reload = useCallback(async () => {
    const reply = await service.departments();
    setScreen((shown) => {
      if (reply.ok) return { kind: 'ready', departments: reply.value.departments };
      return shown.kind === 'ready' ? shown : { kind: 'failed', message: explain(reply.code) };
    });
  }, [service]);
  useReload(reload);
  return { screen, reload };
}
