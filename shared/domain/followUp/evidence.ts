import * as z from 'zod/mini';
import { ConsultationId, PictureId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Day, Instant } from '../../kernel/time';
import { Diagnosis } from '../diagnosis/code';

/** 服务类别: 咨询 answers questions; 复诊 follows up on what a doctor has diagnosed offline, and may diagnose and treat. */
export const Service = z.enum(['advice', 'follow_up']);
export type Service = z.infer<typeof Service>;

/** Pictures of the papers of an earlier visit. */
export const MAX_EVIDENCE_PICTURES = 6;

/** 线下就诊: what a doctor found there, in the patient's words, and what shows it. */
export const EarlierVisit = z.strictObject({
  /** 医生的诊断, as it stands on the papers. */
  diagnosis: typedText(2, 100),
  hospital: typedText(2, 100),
  on: Day,
  proof: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('papers'),
      pictureIds: z.array(PictureId).check(z.minLength(1), z.maxLength(MAX_EVIDENCE_PICTURES)),
    }),
    /** A case of this person here, in which a diagnosis was signed. */
    z.strictObject({ kind: z.literal('record'), consultationId: ConsultationId }),
  ]),
});
export type EarlierVisit = z.infer<typeof EarlierVisit>;

/** Diagnoses that one case can rest on. */
export const MAX_DIAGNOSES = 5;

/** What the doctor found after opening the evidence. */
export const Verdict = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('confirmed'),
    /** 凭证上的诊断, coded by the doctor who read it. */
    diagnoses: z.array(Diagnosis).check(z.minLength(1), z.maxLength(MAX_DIAGNOSES)),
  }),
  /** 需要补充: what is missing, for the patient to read. */
  z.strictObject({ kind: z.literal('more_needed'), words: typedText(2, 200) }),
  /** 不属于复诊: the case goes on as 咨询, or ends with 终止并转线下. */
  z.strictObject({ kind: z.literal('not_follow_up'), words: typedText(2, 200) }),
]);
export type Verdict = z.infer<typeof Verdict>;

/** 复诊凭证 as the case keeps it. */
export const Evidence = z.object({
  earlier: EarlierVisit,
  openedAt: z.optional(Instant),
  verdict: z.optional(Verdict),
  /** When a doctor judged it last; it stays when it is to be judged anew. */
  judgedAt: z.optional(Instant),
});
export type Evidence = z.infer<typeof Evidence>;
