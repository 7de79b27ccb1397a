import * as z from 'zod/mini';
import { DayCount } from '../../kernel/dayCount';
import { AccountId, ConsultationId, PatientId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Day, Instant } from '../../kernel/time';
import { ConsentReference } from '../consent/texts';
import { HealthProfile } from './health';

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

/** 监护人: who of the account answers for a child under 14, and the text they agreed to for that alone. */
export const Guardian = z.object({
  ...ConsentReference.shape,
  personId: PatientId,
  name: z.string(),
  agreedAt: Instant,
  withdrawnAt: z.optional(Instant),
});
export type Guardian = z.infer<typeof Guardian>;

/** 代问同意: this person let `askerId`, a person of the same account, ask a doctor for them. */
export const ProxyConsent = z.object({
  ...ConsentReference.shape,
  askerId: PatientId,
  /** Confirmed on the asker's phone by name and the last four places of the number. */
  how: z.literal('in_person'),
  agreedAt: Instant,
  withdrawnAt: z.optional(Instant),
});
export type ProxyConsent = z.infer<typeof ProxyConsent>;

/** 就诊人 as stored. */
export const Patient = z.object({
  ...PatientDetails.shape,
  id: PatientId,
  accountId: AccountId,
  /** Removed persons stay for their records and are offered no more. */
  removed: z.boolean(),
  /** The person has asked to be deleted. */
  restrictedAt: z.optional(Instant),
  /** Until when law keeps something of whoever was deleted; gone once their key is destroyed. */
  keptUntil: z.optional(Instant),
  /** Since when their key is being destroyed. */
  endingAt: z.optional(Instant),
  /** Written with every request, so that two requests at once for one person collide instead of both passing. */
  lastConsultationId: z.optional(ConsultationId),
  /** 实名: set together, once the provider has said that name and number belong together. */
  idNumber: z.optional(z.string()),
  /** Blind index of the number: the same number always has the same one. */
  idDigest: z.optional(z.string()),
  verifiedAt: z.optional(Instant),
  /** Who said so. */
  verifiedBy: z.optional(z.string()),
  wrongTries: z.optional(DayCount),
  guardian: z.optional(Guardian),
  proxyConsent: z.optional(ProxyConsent),
  health: z.optional(HealthProfile),
  createdAt: Instant,
});
export type Patient = z.infer<typeof Patient>;

/** 就诊人 as the account sees it: the number masked, consents only while they hold. */
export const PatientView = z.object({
  ...z.pick(Patient, {
    ...{ id: true, name: true, sex: true, bornOn: true, relation: true, verifiedAt: true },
    ...{ guardian: true, proxyConsent: true },
  }).shape,
  idNumberMasked: z.optional(z.string()),
});
export type PatientView = z.infer<typeof PatientView>;

/** An account may look after this many persons. */
export const MAX_PATIENTS = 8;
/** Nobody is older. */
export const MAX_AGE_YEARS = 130;
