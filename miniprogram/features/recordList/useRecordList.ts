import { useCallback, useEffect, useRef, useState } from 'react';
import type { PatientView } from '@shared/domain/patient/patient';
import type { PatientId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { cleanText } from '@shared/kernel/text';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { recordListService } from './service';

/** 我的病历, of one 就诊人 or of all. */
export function useRecordList(service = recordListService) {
  const [patientId, setPatientId] = useState<PatientId>();
  const [typed, setTyped] = useState('');
  const words = useSettled(cleanText(typed));
  const [patients, setPatients] = useState<readonly PatientView[]>([]);
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.list(patientId, words, cursor);
      return reply.ok ? ok({ items: reply.value.records, nextCursor: reply.value.nextCursor }) : reply;
    },
    [patientId, words, service],
  );
  const { list, reload, loadMore, clear } = usePaged(fetchPage, explain);
  const reloadAll = useCallback(async () => {
    const [reply] = await Promise.all([service.patients(), reload()]);
    // Without the names the list still stands; only the choice between them is missing.
    if (reply.ok) setPatients(reply.value.patients);
  }, [service, reload]);
  useReload(reloadAll);
  const asked = useRef({ patientId, words });
  useEffect(() => {
    if (asked.current.patientId === patientId && asked.current.words === words) return;
    asked.current = { patientId, words };
    void reload();
  }, [patientId, words, reload]);
  const choose = (id: PatientId | undefined) => {
    if (id === patientId) return;
    clear();
    setPatientId(id);
  };
  return { list, reload, loadMore, patients, patientId, choose, typed, setTyped, words };
}

/** A person types faster than the answer comes back; it is asked when they pause. */
const PAUSE_MS = 300;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  return settled;
}
