import { useCallback, useEffect, useRef, useState } from 'react';
import type { OwnApplication } from '@shared/contracts/application';
import type { ReturnReason } from '@shared/domain/application/application';
import { faultsOf } from '@shared/domain/application/faults';
import type { ApplicationKind, Document, Field } from '@shared/domain/application/fields';
import type { PictureId } from '@shared/kernel/ids';
import { autosave, type SaveState } from '../../platform/autosave';
import { newRequestKey } from '../../platform/requestKey';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { useHidden } from '../../platform/useShown';
import { draftFrom, unsaved, withUnsaved, type JoinDraft } from './draft';
import { explain } from './messages';
import { applicationService } from './service';

type Loaded = {
  readonly draft: JoinDraft;
  /** Of the last return, to stand beside the fields. */
  readonly reasons: readonly ReturnReason[];
  readonly savedAt?: number | undefined;
  /** Addresses of pictures that were there already. */
  readonly urls: ReadonlyMap<PictureId, string>;
};

export type FormStart =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'nothing' }
  | ({ readonly kind: 'ready' } & Loaded);

const reasonsOf = (newest: OwnApplication | undefined): readonly ReturnReason[] =>
  (newest?.state === 'returned' && newest.history.findLast(({ event }) => event === 'return')?.reasons) || [];

/** What the form begins with: what this phone has kept, then what the hospital has. */
export function useFormStart(wanted: ApplicationKind | undefined, service = applicationService) {
  const [start, setStart] = useState<FormStart>({ kind: 'loading' });
  const load = useCallback(async () => {
    const reply = await service.mine();
    if (!reply.ok) return setStart({ kind: 'failed', message: explain(reply.code) });
    const [newest] = reply.value.applications;
    const begun = draftFrom(newest, wanted);
    if (!begun) return setStart({ kind: 'nothing' });
    const pictures = newest?.pictures.flatMap((it) => it.pictures) ?? [];
    setStart({
      kind: 'ready',
      draft: withUnsaved(begun, unsaved.load()),
      reasons: reasonsOf(newest),
      savedAt: begun.applicationId && newest?.savedAt,
      urls: new Map(pictures.map(({ id, url }) => [id, url])),
    });
  }, [service, wanted]);
  useEffect(() => void load(), [load]);
  return { start, load };
}

/** 填写入驻申请: every change is kept here at once and at the hospital within seconds. */
export function useApplicationForm({ draft: begun, savedAt }: Loaded, service = applicationService) {
  const [draft, setDraft] = useState(begun);
  const [saved, setSaved] = useState<SaveState>(
    savedAt === undefined ? { kind: 'untouched' } : { kind: 'saved', at: savedAt },
  );
  const latest = useRef(begun);
  const known = useRef(begun.applicationId);
  const keys = useIntentKeys();
  const [saver] = useState(() =>
    autosave<JoinDraft>({
      async save(value, key) {
        const { applicationId: _, ...typed } = value;
        const reply = await service.save(
          { ...typed, ...(known.current && { applicationId: known.current }) },
          key,
        );
        if (reply.ok) known.current = reply.value.applicationId;
        return reply;
      },
      keep: unsaved.keep,
      forget: unsaved.forget,
      newKey: newRequestKey,
      onState: setSaved,
    }),
  );
  useEffect(() => {
    if (unsaved.load()) saver.change(latest.current);
    return () => void saver.flush();
  }, [saver]);
  useHidden(saver.flush);

  const become = (next: JoinDraft) => {
    latest.current = { ...next, ...(known.current && { applicationId: known.current }) };
    setDraft(latest.current);
    saver.change(latest.current);
  };
  const change = (field: Field, text: string) =>
    become({ ...latest.current, form: { ...latest.current.form, [field]: text } });
  const changePictures = (document: Document, next: (ids: readonly PictureId[]) => PictureId[]) => {
    const { evidence } = latest.current;
    become({ ...latest.current, evidence: { ...evidence, [document]: next(evidence[document] ?? []) } });
  };

  /** Undefined when it has been handed in; else why not. */
  async function submit(): Promise<string | undefined> {
    // A save that is under way may not be the newest one yet.
    if (!known.current) saver.change(latest.current);
    await saver.flush();
    await saver.flush();
    const id = known.current;
    if (!id || unsaved.load()) return explain('application.unsaved');
    const intent = `submit:${id}`;
    const reply = await service.submit(id, keys.of(intent));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(intent);
    if (!reply.ok) return explain(reply.code);
    saver.finish();
    return undefined;
  }

  return { draft, saved, faults: faultsOf(draft, Date.now()), change, changePictures, submit };
}
export type ApplicationFormState = ReturnType<typeof useApplicationForm>;
