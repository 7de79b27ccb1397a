import { useCallback } from 'react';
import type { DepartmentCode } from '@shared/domain/department/departments';
import { ok } from '@shared/kernel/result';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { directoryService } from './service';

/** 医生 of a department or of the whole hospital, those on duty first. */
export function useDoctorList(department?: DepartmentCode, service = directoryService) {
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.doctors(department, cursor);
      return reply.ok ? ok({ items: reply.value.doctors, nextCursor: reply.value.nextCursor }) : reply;
    },
    [department, service],
  );
  const paged = usePaged(fetchPage, explain);
  useReload(paged.reload);
  return paged;
}
