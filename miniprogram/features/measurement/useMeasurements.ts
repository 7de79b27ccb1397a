import { useCallback, useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import type { listMeasurements, MeasurementView } from '@shared/contracts/measurement';
import type { MeasurementKind } from '@shared/domain/patient/measurement';
import { canonicalJson } from '@shared/kernel/canonical';
import type { MeasurementId, PatientId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import { confirm } from '../../platform/confirm';
import { whyNot } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePaged } from '../../platform/usePaged';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { measurementService } from './service';
import { measuredOf, NOTHING } from './typed';

type Answer = Promise<Result<z.output<typeof listMeasurements.output>, string>>;

/** Values of one kind, page by page; asked anew for another kind. */
export function usePagedMeasurements<Of>(
  of: Of,
  kind: MeasurementKind,
  fetch: (of: Of, kind: MeasurementKind, cursor?: string) => Answer,
) {
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await fetch(of, kind, cursor);
      return reply.ok ? ok({ items: reply.value.measurements, nextCursor: reply.value.nextCursor }) : reply;
    },
    [of, kind, fetch],
  );
  const paged = usePaged<MeasurementView>(fetchPage, explain);
  const { reload, clear } = paged;
  const shown = useRef<MeasurementKind>();
  useEffect(() => {
    if (shown.current !== undefined && shown.current !== kind) clear();
    shown.current = kind;
    void reload();
  }, [kind, reload, clear]);
  return paged;
}

const QUESTION = {
  title: '删除这条记录',
  content: '删除后，医生和您都不再看到它。',
  confirmText: '删除',
  cancelText: '保留',
};

/** 健康测量 of one person: what was measured, one more, one less. */
export function useMeasurements(patientId: PatientId, now: () => number, service = measurementService) {
  const [kind, setKind] = useState<MeasurementKind>('blood_pressure');
  const [typed, setTyped] = useState(NOTHING);
  const [hasTried, setHasTried] = useState(false);
  const paged = usePagedMeasurements(patientId, kind, service.list);
  const deed = useDeed(explain);
  const read = measuredOf(kind, typed);
  const add = usePress(async () => {
    setHasTried(true);
    if ('problem' in read) return;
    const input = { patientId, value: read.value, takenAt: now() };
    const why = await deed(canonicalJson({ patientId, typed, kind }), (key) => service.add(input, key));
    if (why) return whyNot(why);
    setTyped(NOTHING);
    setHasTried(false);
    await paged.reload();
  });
  const remove = async (id: MeasurementId) => {
    if (!(await confirm(QUESTION))) return;
    const why = await deed(`remove ${id}`, (key) => service.remove(id, key));
    if (why) whyNot(why);
    await paged.reload();
  };
  return {
    ...{ kind, typed, setTyped, add, remove, paged },
    problem: hasTried && 'problem' in read ? read.problem : undefined,
    choose: (next: MeasurementKind) => {
      setKind(next);
      setTyped(NOTHING);
      setHasTried(false);
    },
  };
}
