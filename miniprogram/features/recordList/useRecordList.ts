import { useCallback, useEffect, useRef, useState } from 'react';
import type { PatientView } from '@shared/domain/patient/patient';
import type { PatientId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { recordListService } from './service';

/** 我的病历, of one 就诊人 or of all. */
export function useRecordList(service = recordListService) {
  const [patientId, setPatientId] = useState<PatientId>();
  const [patients, setPatients] = useState<readonly PatientView[]>([]);
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.list(patientId, cursor);
      return reply.ok ? ok({ items: reply.value.records, nextCursor: reply.value.nextCursor }) : reply;
    },
    [patientId, service],
  );
  const { list, reload, loadMore, clear } = usePaged(fetchPage, explain);
  const reloadAll = useCallback(async () => {
    const [reply] = await Promise.all([service.patients(), reload()]);
    // Without the names the list still stands; only the choice between them is missing.
    if (reply.ok) setPatients(reply.value.patients);
  }, [service, reload]);
  useReload(reloadAll);
  const asked = useRef(patientId);
  useEffect(() => {
    if (asked.current === patientId) return;
    asked.current = patientId;
    void reload();
  }, [patientId, reload]);
  const choose = (id: PatientId | undefined) => {
    if (id === patientId) return;
    clear();
    setPatientId(id);
  };
  return { list, reload, loadMore, patients, patientId, choose };
}
