import { useCallback, useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import type { listDoctorsForTriage } from '@shared/contracts/triage';
import type { DepartmentCode } from '@shared/domain/department/departments';
import { explain } from './messages';
import { triageService } from './service';
import type { About } from './useTriage';

type Doctors = z.infer<typeof listDoctorsForTriage.output>;

export type DoctorsScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly list: Doctors };

/** 出诊医生 of a department in the published order, each with why they stand where they stand. */
export function useTriageDoctors(
  departmentCode: DepartmentCode,
  text: string,
  about: About,
  service = triageService,
) {
  const [screen, setScreen] = useState<DoctorsScreen>({ kind: 'loading' });
  const reload = useCallback(async () => {
    const reply = await service.doctors({
      departmentCode,
      text,
      ...(about.patientId && { patientId: about.patientId }),
    });
    setScreen(
      reply.ok ? { kind: 'ready', list: reply.value } : { kind: 'failed', message: explain(reply.code) },
    );
  }, [service, departmentCode, text, about.patientId]);
  useEffect(() => void reload(), [reload]);
  return { screen, reload };
}
