import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { reject } from '@shared/kernel/result';
import { autosave, type SaveState } from '../../platform/autosave';
import type { Conflict } from './conflict';
import type { KeptForm } from './keptForm';
import { newRequestKey } from '../../platform/requestKey';
import { useHidden, useShown } from '../../platform/useShown';
import { dispositionOf, draftProblems, formOf, type RecordForm } from './recordForm';
import { recordService } from './service';
import { recordWriting, type RecordWriting } from './writing';

type Start = { readonly form: RecordForm; readonly savedAt?: number };

const ELSEWHERE = 'record.changed_elsewhere';
const editing = { ...recordService, ...recordWriting };

/**
 * The form and its saving: every change is kept here at once and on the server within seconds. When another device has
 * saved meanwhile, nothing is saved until the doctor has seen both and chosen.
 */
export function useRecordEditor(id: ConsultationId, start: Start, kept: KeptForm, service = editing) {
  const [form, setForm] = useState(start.form);
  const [conflict, setConflict] = useState<Conflict>();
  const isOpen = useRef(false);
  const [saved, setSaved] = useState<SaveState>(
    start.savedAt === undefined ? { kind: 'untouched' } : { kind: 'saved', at: start.savedAt },
  );
  const latest = useRef(form);
  const state = useRef(saved.kind);
  const become = useCallback((next: RecordForm) => {
    latest.current = next;
    setForm(next);
  }, []);

  const theirs = useCallback(async (): Promise<Conflict | undefined> => {
    const reply = await service.get(id);
    if (!reply.ok || reply.value.state !== 'draft') return undefined;
    const { body, disposition, diagnoses, revision, savedAt } = reply.value;
    return { theirs: formOf(body, disposition, diagnoses, revision), savedAt };
  }, [service, id]);

  /** What another device has saved, beside what stands here. */
  const showTheirs = useCallback(async () => {
    isOpen.current = true;
    setConflict(await theirs());
  }, [theirs]);

  const [saver] = useState(() =>
    autosave<RecordForm>({
      save: async (value, key) => {
        const reply = await saveDraft(id, value, latest.current.revision, key, service);
        if (reply.ok) become({ ...latest.current, revision: reply.value.revision });
        else if (reply.code === ELSEWHERE) await showTheirs();
        return reply;
      },
      keep: kept.keep,
      forget: kept.forget,
      newKey: newRequestKey,
      onState: (next) => {
        state.current = next.kind;
        setSaved(next);
      },
    }),
  );
  useEffect(() => {
    // Unsent text of an earlier visit goes to the server without waiting for another keystroke.
    if (kept.load()) saver.change(latest.current);
    return () => void saver.flush();
  }, [saver, kept]);

  // In the background WeChat soon stops the timer that would save.
  useHidden(saver.flush);

  // Coming back from the other device: what was written there is shown, unless something here is still unsaved.
  const wasShown = useRef(false);
  useShown(async () => {
    const isFirst = !wasShown.current;
    wasShown.current = true;
    if (isFirst || state.current !== 'saved') return;
    const now = await theirs();
    if (state.current !== 'saved' || now?.theirs.revision === undefined) return;
    if (now.theirs.revision === latest.current.revision) return;
    become(now.theirs);
    setSaved({ kind: 'saved', at: now.savedAt });
  });

  const change = (part: Partial<RecordForm>) => {
    become({ ...latest.current, ...part });
    saver.change(latest.current);
  };
  const settle = (chosen: RecordForm) => {
    isOpen.current = false;
    setConflict(undefined);
    become(chosen);
    saver.change(chosen);
  };
  /** Saves what is not saved; false when another device's version has to be looked at first. */
  const saveAll = async () => {
    await saver.flush();
    return !isOpen.current;
  };
  return { form, saved, conflict, settle, change, saver, saveAll, showTheirs };
}

async function saveDraft(
  id: ConsultationId,
  form: RecordForm,
  revision: number | undefined,
  key: string,
  service: Pick<RecordWriting, 'saveDraft'>,
) {
  if (Object.keys(draftProblems(form)).length > 0) return reject('record.too_long');
  const disposition = dispositionOf(form);
  const { body, diagnoses } = form;
  const more = {
    ...(diagnoses?.length && { diagnoses }),
    ...(disposition && { disposition }),
    ...(revision !== undefined && { revision }),
  };
  return service.saveDraft({ consultationId: id, body, ...more }, key);
}
