import type * as z from 'zod/mini';
import { amendRecord } from '@shared/contracts/amendment';
import { closeConsultation, saveRecordDraft } from '@shared/contracts/closing';
import { call } from '../../platform/cloud';

/** What the record editor asks of the cloud; apart from reading, which the pages of patients need too. */
export const recordWriting = {
  saveDraft: (input: z.input<typeof saveRecordDraft.input>, key: string) => call(saveRecordDraft, input, key),
  amend: (input: z.input<typeof amendRecord.input>, key: string) => call(amendRecord, input, key),
  close: (input: z.input<typeof closeConsultation.input>, key: string) => call(closeConsultation, input, key),
};
export type RecordWriting = typeof recordWriting;
