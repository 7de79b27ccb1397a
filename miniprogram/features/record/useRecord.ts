import { useCallback, useEffect, useState } from 'react';
import type { RecordView } from '@shared/contracts/record';
import type { Complaint } from '@shared/domain/consultation/complaint';
import type { ConsultationId } from '@shared/kernel/ids';
import { keptForm, type KeptForm } from './keptForm';
import { loadRecord, type Opening } from './loadRecord';
import { explain } from './messages';
import { recordService } from './service';

/** The record of a case: still to be loaded, in the making, or signed. */
export type RecordScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'signed'; readonly record: RecordView }
  | { readonly kind: 'draft'; readonly opening: Opening & { kind: 'draft' }; readonly kept: KeptForm };

/** Loads the record of a case; `reload` after signing shows the signed one. */
export function useRecord(id: ConsultationId, complaint: Complaint, service = recordService) {
  const [screen, setScreen] = useState<RecordScreen>({ kind: 'loading' });
  const [kept] = useState(() => keptForm(id));
  const reload = useCallback(async () => {
    const opening = await loadRecord(id, complaint, kept.load(), service);
    if (opening.kind === 'draft') setScreen({ kind: 'draft', opening, kept });
    else if (opening.kind === 'signed') setScreen(opening);
    else setScreen({ kind: 'failed', message: explain(opening.code) });
    // The complaint of a case never changes.
  }, [id, kept, service]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => void reload(), [reload]);
  return { screen, reload };
}
