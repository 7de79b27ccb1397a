import { useEffect, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { TriageId } from '@shared/kernel/ids';
import { read, remove, write } from '../../platform/storage';
import { emptyDraft, IntakeDraft, withOpening } from './draft';

const DRAFT = 'intake.draft';
/** Where the home page leaves what was typed into 「哪里不舒服」. */
const OPENING = 'intake.opening';
/** Where triage leaves its number. */
const TRIAGE = 'intake.triage';

let draft: IntakeDraft = emptyDraft;
const listeners = new Set<() => void>();

function become(next: IntakeDraft): void {
  draft = next;
  listeners.forEach((tell) => tell());
}

/** The one draft of this account. It outlives its pages, so that an upload that ends later still finds it. */
export const intake = {
  /** Looks at what the phone has kept; called when a page that shows the draft opens. */
  open(): void {
    const kept = read(DRAFT, IntakeDraft) ?? emptyDraft;
    const opening = read(OPENING, z.string());
    const triageId = read(TRIAGE, TriageId);
    const told = opening === undefined ? kept : withOpening(kept, opening);
    const opened = triageId === undefined ? told : { ...told, triageId };
    if (opened !== kept) write(DRAFT, opened);
    if (opening !== undefined) remove(OPENING);
    if (triageId !== undefined) remove(TRIAGE);
    become(opened);
  },
  snapshot: (): IntakeDraft => draft,
  /** Kept with every stroke: a form that waits for a pause loses the last word when the app is closed. */
  change(next: (draft: IntakeDraft) => IntakeDraft): void {
    become(next(draft));
    write(DRAFT, draft);
  },
  /** The server has taken it. */
  clear(): void {
    remove(DRAFT);
    become(emptyDraft);
  },
  subscribe(tell: () => void): () => void {
    listeners.add(tell);
    return () => void listeners.delete(tell);
  },
};

/** The draft as it stands. */
export const useIntakeDraft = (): IntakeDraft => useSyncExternalStore(intake.subscribe, intake.snapshot);

/** Opens the draft with a page that will show it. */
export const useOpenIntake = (): void => useEffect(() => intake.open(), []);
