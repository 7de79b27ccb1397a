import * as z from 'zod/mini';
import { Diagnoses } from '../domain/record/record';
import { query } from '../kernel/contract';
import { ConsultationId } from '../kernel/ids';
import { Instant } from '../kernel/time';
import { CaseDoctor } from './consultation';

/** An earlier visit, as the doctor who treats the person now reads it. */
export const EarlierRecord = z.object({
  consultationId: ConsultationId,
  doctor: CaseDoctor,
  signedAt: Instant,
  chiefComplaint: z.string(),
  diagnoses: Diagnoses,
  impression: z.string(),
  plan: z.string(),
});
export type EarlierRecord = z.infer<typeof EarlierRecord>;

/** 以往就诊 of the person of this case, while it goes on: signed records here, newest first, 20 a page. */
export const listHistory = query({
  name: 'record.listHistory',
  roles: ['doctor'],
  input: z.strictObject({
    consultationId: ConsultationId,
    cursor: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.object({ records: z.array(EarlierRecord), nextCursor: z.optional(z.string()) }),
  rejections: ['consultation.not_found', 'consultation.not_in_progress', 'list.cursor_invalid'],
});
