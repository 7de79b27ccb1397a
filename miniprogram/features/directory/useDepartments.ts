import type * as z from 'zod/mini';
import type { listDepartments } from '@shared/contracts/doctor';
import { useAnswer } from '../../platform/useAnswer';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { directoryService } from './service';

export type Department = z.infer<typeof listDepartments.output>['departments'][number];

/** 科室 that have doctors. */
export function useDepartments(service = directoryService) {
  const { screen, reload } = useAnswer(service.departments, explain);
  useReload(reload);
  return { screen, reload };
}
