import * as z from 'zod/mini';
import type { OwnApplication } from '@shared/contracts/application';
import { ApplicationForm, Evidence } from '@shared/domain/application/application';
import { ApplicationKind } from '@shared/domain/application/fields';
import { isEditable } from '@shared/domain/application/save';
import { ApplicationId } from '@shared/kernel/ids';
import { read, remove, write } from '../../platform/storage';

/** What was filled in so far. */
export const JoinDraft = z.object({
  applicationId: z.optional(ApplicationId),
  kind: ApplicationKind,
  form: ApplicationForm,
  evidence: Evidence,
});
export type JoinDraft = z.infer<typeof JoinDraft>;

const UNSAVED = 'application.unsaved';

/** What was typed and has not reached the server, kept on this phone. */
export const unsaved = {
  load: (): JoinDraft | undefined => read(UNSAVED, JoinDraft),
  keep: (draft: JoinDraft): void => write(UNSAVED, draft),
  forget: (): void => remove(UNSAVED),
};

/**
 * Where filling in begins: with what can still be changed; for a re-check, with what was told last time but the numbers
 * that are shown masked; else with nothing.
 */
export function draftFrom(
  newest: OwnApplication | undefined,
  wanted: ApplicationKind | undefined,
): JoinDraft | undefined {
  if (newest && isEditable(newest)) {
    const { id: applicationId, form, evidence } = newest;
    const kind = newest.state === 'draft' ? (wanted ?? newest.kind) : newest.kind;
    return { applicationId, kind, form, evidence };
  }
  const kind = wanted ?? newest?.kind;
  if (!kind) return undefined;
  if (newest?.kind !== kind) return { kind, form: {}, evidence: {} };
  const { idNumber: _number, phone: _phone, ...form } = newest.form;
  return { kind, form, evidence: newest.evidence };
}

/** What this phone has kept is newer; but not what belonged to another application. */
export function withUnsaved(begun: JoinDraft, kept: JoinDraft | undefined): JoinDraft {
  // The first save may have reached the hospital while its answer did not reach the phone.
  const isSame = kept && (!kept.applicationId || kept.applicationId === begun.applicationId);
  if (!isSame || kept.kind !== begun.kind) return begun;
  return { ...begun, form: kept.form, evidence: kept.evidence };
}
