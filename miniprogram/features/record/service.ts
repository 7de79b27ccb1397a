import type * as z from 'zod/mini';
import { closeConsultation } from '@shared/contracts/consultation';
import { amendRecord, listVersions } from '@shared/contracts/amendment';
import { getRecord, saveRecordDraft } from '@shared/contracts/record';
import type { ConsultationId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What the record editor asks of the cloud. */
export const recordService = {
  get: (consultationId: ConsultationId) => call(getRecord, { consultationId }),
  saveDraft: (input: z.input<typeof saveRecordDraft.input>, key: string) => call(saveRecordDraft, input, key),
  amend: (input: z.input<typeof amendRecord.input>, key: string) => call(amendRecord, input, key),
  versions: (consultationId: ConsultationId) => call(listVersions, { consultationId }),
  close: (input: z.input<typeof closeConsultation.input>, key: string) => call(closeConsultation, input, key),
};
export type RecordService = typeof recordService;
