import * as z from 'zod/mini';
import { DEPARTMENT_CODES } from '../domain/department/departments';
import { UnwrittenReason } from '../domain/record/unwritten';
import { command, query } from '../kernel/contract';
import { ConsultationId, DoctorId } from '../kernel/ids';
import { Instant } from '../kernel/time';

/** 待签病历: a visit that is over and whose record its doctor owes. Nothing of the patient is in it. */
export const OwedRecord = z.object({
  consultationId: ConsultationId,
  doctorId: DoctorId,
  doctorName: z.string(),
  departmentCode: z.enum(DEPARTMENT_CODES),
  owedSince: Instant,
  /** The doctor is not suspended and their papers hold. */
  maySign: z.boolean(),
  /** 未写病历 may be said now. */
  mayGiveUp: z.boolean(),
});
export type OwedRecord = z.infer<typeof OwedRecord>;

/** 待签病历 of the whole hospital, longest owed first, 20 a page. */
export const listOwedRecords = query({
  name: 'record.listOwed',
  roles: ['quality'],
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({ records: z.array(OwedRecord), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});

/** 未写病历: no record will come of this visit, and why; its patient is told. Nobody writes one in the doctor's place. */
export const giveUpRecord = command({
  name: 'record.giveUp',
  roles: ['quality'],
  input: z.strictObject({ consultationId: ConsultationId, reason: UnwrittenReason }),
  output: z.object({ consultationId: ConsultationId }),
  rejections: ['consultation.not_found', 'record.not_owed', 'record.still_expected'],
});
