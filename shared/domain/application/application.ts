import * as z from 'zod/mini';
import {
  AccountId,
  ApplicationId,
  DoctorId,
  InstitutionId,
  PharmacistId,
  PictureId,
  StaffId,
} from '../../kernel/ids';
import { Instant } from '../../kernel/time';
import { ConsentReference } from '../consent/texts';
import { Validity } from '../doctor/qualification';
import {
  ApplicationKind,
  DOCUMENTS,
  type Document,
  FIELDS,
  type Field,
  PICTURES_PER_DOCUMENT,
} from './fields';

/** 申请状态; see `lifecycle.ts` for what moves it. */
export const ApplicationState = z.enum([
  'draft',
  'submitted',
  'first_passed',
  'returned',
  'approved',
  'suspended',
  'expired',
  'replaced',
  'withdrawn',
]);
export type ApplicationState = z.infer<typeof ApplicationState>;

/** What happened to an application. */
export const ApplicationEvent = z.enum([
  'submit',
  'pass_first',
  'approve',
  'return',
  'withdraw',
  'suspend',
  'reinstate',
  'remind',
  'expire',
  'replace',
  'lapse',
]);
export type ApplicationEvent = z.infer<typeof ApplicationEvent>;

/** What a form may hold while it is typed: any text, of any length that a person types. */
export const ApplicationForm = z.partial(
  z.strictObject(
    Object.fromEntries(FIELDS.map((field) => [field, z.string().check(z.maxLength(500))])) as Record<
      Field,
      z.ZodMiniString
    >,
  ),
);
export type ApplicationForm = z.infer<typeof ApplicationForm>;

/** 证明材料: pictures of each document. */
export const Evidence = z.partial(
  z.strictObject(
    Object.fromEntries(
      DOCUMENTS.map((document) => [document, z.array(PictureId).check(z.maxLength(PICTURES_PER_DOCUMENT))]),
    ) as unknown as Record<Document, z.ZodMiniArray<typeof PictureId>>,
  ),
);
export type Evidence = z.infer<typeof Evidence>;

/** Why an application was returned: the place and a sentence. */
export const ReturnReason = z.strictObject({
  at: z.enum([...FIELDS, ...DOCUMENTS, 'whole']),
  text: z.string().check(z.maxLength(500)),
});
export type ReturnReason = z.infer<typeof ReturnReason>;

/** One line of what happened. */
export const HistoryLine = z.object({
  event: ApplicationEvent,
  at: Instant,
  by: z.optional(StaffId),
  note: z.optional(z.string()),
  reasons: z.optional(z.array(ReturnReason)),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

/** 入驻申请 as stored. */
export const Application = z.object({
  id: ApplicationId,
  accountId: AccountId,
  kind: ApplicationKind,
  state: ApplicationState,
  form: ApplicationForm,
  evidence: Evidence,
  /** 复核: the account has joined as this already; when approved, this one takes the place of the one before. */
  isRecheck: z.boolean(),
  /** 入驻告知 agreed to with the submission. */
  notice: z.optional(z.object({ ...ConsentReference.shape, agreedAt: Instant })),
  /** Who passed it first; never who passes it second. */
  firstBy: z.optional(StaffId),
  /** Who is looking at it, so that two do not decide at once. */
  lease: z.optional(z.object({ staffId: StaffId, until: Instant })),
  submittedAt: z.optional(Instant),
  /** From the approval on. */
  validity: z.optional(Validity),
  doctorId: z.optional(DoctorId),
  pharmacistId: z.optional(PharmacistId),
  institutionId: z.optional(InstitutionId),
  /** When a reminder, the end, or the emptying of what came to nothing is next due. */
  lookAt: z.optional(Instant),
  /** The beginning of the last day on which everything holds, from the approval on: what the list of who is due goes by. */
  endsAt: z.optional(Instant),
  history: z.array(HistoryLine),
  changedAt: Instant,
  savedAt: Instant,
  createdAt: Instant,
});
export type Application = z.infer<typeof Application>;
