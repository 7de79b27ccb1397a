import * as z from 'zod/mini';
import { AccountId, ConsultationId, PatientId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Day, Instant } from '../../kernel/time';

/** 性别, FHIR administrative-gender as far as a Chinese identity card has it. */
export const Sex = z.enum(['male', 'female']);
export type Sex = z.infer<typeof Sex>;

/** 与账号本人的关系. */
export const Relation = z.enum(['self', 'father', 'mother', 'spouse', 'child', 'other']);
export type Relation = z.infer<typeof Relation>;

/** What the account tells of a 就诊人. */
export const PatientDetails = z.strictObject({
  name: typedText(2, 30),
  sex: Sex,
  bornOn: Day,
  relation: Relation,
});
export type PatientDetails = z.infer<typeof PatientDetails>;

/** 就诊人 as stored. */
export const Patient = z.object({
  ...PatientDetails.shape,
  id: PatientId,
  accountId: AccountId,
  /** Removed persons stay for their records and are offered no more. */
  removed: z.boolean(),
  /** Written with every request, so that two requests at once for one person collide instead of both passing. */
  lastConsultationId: z.optional(ConsultationId),
  createdAt: Instant,
});
export type Patient = z.infer<typeof Patient>;

/** 就诊人 as the account sees it. */
export const PatientView = z.pick(Patient, { id: true, name: true, sex: true, bornOn: true, relation: true });
export type PatientView = z.infer<typeof PatientView>;

/** An account may look after this many persons. */
export const MAX_PATIENTS = 8;
/** Nobody is older. */
export const MAX_AGE_YEARS = 130;
