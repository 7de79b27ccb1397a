import { useEffect, useRef, useState } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { reject } from '@shared/kernel/result';
import { autosave, type SaveState } from '../../platform/autosave';
import type { KeptForm } from './keptForm';
import { newRequestKey } from '../../platform/requestKey';
import { useHidden } from '../../platform/useShown';
import { dispositionOf, draftProblems, type RecordForm } from './recordForm';
import { recordService, type RecordService } from './service';

type Start = { readonly form: RecordForm; readonly savedAt?: number };

/** The form and its saving: every change is kept here at once and on the server within seconds. */
export function useRecordEditor(id: ConsultationId, start: Start, kept: KeptForm, service = recordService) {
  const [form, setForm] = useState(start.form);
  const [saved, setSaved] = useState<SaveState>(
    start.savedAt === undefined ? { kind: 'untouched' } : { kind: 'saved', at: start.savedAt },
  );
  const latest = useRef(form);
  const [saver] = useState(() =>
    autosave<RecordForm>({
      save: (value, key) => saveDraft(id, value, key, service),
      keep: kept.keep,
      forget: kept.forget,
      newKey: newRequestKey,
      onState: setSaved,
    }),
  );
  useEffect(() => {
    // Unsent text of an earlier visit goes to the server without waiting for another keystroke.
    if (kept.load()) saver.change(latest.current);
    return () => void saver.flush();
  }, [saver, kept]);

  // In the background WeChat soon stops the timer that would save.
  useHidden(saver.flush);

  const change = (part: Partial<RecordForm>) => {
    latest.current = { ...latest.current, ...part };
    setForm(latest.current);
    saver.change(latest.current);
  };
  return { form, saved, change, saver };
}

async function saveDraft(id: ConsultationId, form: RecordForm, key: string, service: RecordService) {
  if (Object.keys(draftProblems(form)).length > 0) return reject('record.too_long');
  const disposition = dispositionOf(form);
  const { body, diagnoses } = form;
  const more = { ...(diagnoses?.length && { diagnoses }), ...(disposition && { disposition }) };
  return service.saveDraft({ consultationId: id, body, ...more }, key);
}
