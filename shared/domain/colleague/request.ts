import * as z from 'zod/mini';
import { AccountId, ColleagueRequestId, ConsultationId, DoctorId, PatientId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Instant } from '../../kernel/time';
import { Signed } from '../signature/signed';

/** What a doctor asks of a colleague: to take the case over (转交), or to look at it (请同事看). */
export const ColleagueKind = z.enum(['hand_over', 'opinion']);
export type ColleagueKind = z.infer<typeof ColleagueKind>;

/** Where a request stands; see `lifecycle.ts`. */
export const ColleagueState = z.enum([
  'proposed',
  'accepted',
  'agreed',
  'done',
  'declined',
  'refused',
  'withdrawn',
]);
export type ColleagueState = z.infer<typeof ColleagueState>;

/** 理由 of a hand-over, or the question; the patient reads it before agreeing. */
export const RequestWords = typedText(5, 500);

/** 会诊意见 of a colleague. */
export const ColleagueNote = typedText(2, 2000);

/** 同事协作 as stored: one request about one case. */
export const ColleagueRequest = z.object({
  id: ColleagueRequestId,
  kind: ColleagueKind,
  consultationId: ConsultationId,
  accountId: AccountId,
  /** Whose key seals what was written. */
  patientId: PatientId,
  fromDoctorId: DoctorId,
  fromAccountId: z.optional(AccountId),
  toDoctorId: DoctorId,
  toAccountId: z.optional(AccountId),
  state: ColleagueState,
  /** Somebody still has to do something, as far as this request says; a case that has ended closes it too. */
  isOpen: z.boolean(),
  words: z.string(),
  proposedAt: Instant,
  /** When the patient agreed. */
  agreedAt: z.optional(Instant),
  endedAt: z.optional(Instant),
  /** Of a hand-over: between which numbers the doctor before has written. */
  fromSeq: z.optional(z.int()),
  untilSeq: z.optional(z.int()),
  note: z.optional(z.string()),
  /** SHA-256 of the canonical JSON of who answered whom about which case, what and when. */
  sha256: z.optional(z.string()),
  /** 电子签名 of the colleague over what the hash covers. */
  signed: z.optional(Signed),
});
export type ColleagueRequest = z.infer<typeof ColleagueRequest>;
