import * as z from 'zod/mini';
import { DayCount } from '../../kernel/dayCount';
import { AccountId, ApplicationId, DeviceId, DoctorId, InstitutionId, PharmacistId } from '../../kernel/ids';
import { Instant } from '../../kernel/time';
import type { Practice } from '../doctor/fitness';

/** A text that was agreed to, and when. */
const Given = z.object({ version: z.string(), sha256: z.string(), agreedAt: Instant });

/** What the account's row knows of a device: read with every call, so that being logged out holds from the next one. */
const KnownDevice = z.object({ seenAt: Instant, loggedOutAt: z.optional(Instant) });

/** 代为退出: that the hospital has logged all devices out, why and when, for the owner to read. */
export const HospitalLogOut = z.object({ at: Instant, reason: z.enum(['lost', 'stolen', 'misused']) });
export type HospitalLogOut = z.infer<typeof HospitalLogOut>;

/**
 * 账号 as it is stored: one per openid, with the version of the notice that the person has agreed to. A closed one keeps
 * `closedAt` alone; the first account of an openid also counts in `generation` how many were closed, so that the next is
 * another account.
 */
export const Account = z.object({
  id: AccountId,
  /** Gone once the account is closed. */
  openid: z.optional(z.string()),
  /** Set when this account belongs to a doctor of the hospital. */
  doctorId: z.optional(DoctorId),
  /** What each deed of that doctor asks; written with the doctor's row. */
  practice: z.optional(z.custom<Practice>()),
  /** Set when this account belongs to a pharmacist, or speaks for an institution. */
  pharmacistId: z.optional(PharmacistId),
  institutionId: z.optional(InstitutionId),
  /** The application begun last, of whatever kind. */
  applicationId: z.optional(ApplicationId),
  /** 隐私告知 agreed to; absent until the person registers. */
  notice: z.optional(Given),
  /** Consents besides the notice that hold; every giving and withdrawing is a row of its own. */
  consents: z.optional(
    z.object({
      sensitive_health: z.optional(Given),
      notifications: z.optional(Given),
    }),
  ),
  devices: z.optional(z.record(DeviceId, KnownDevice)),
  hospitalLogOut: z.optional(HospitalLogOut),
  /** Counts up with every change of its 就诊人, so that two changes at once collide instead of both passing. */
  personsRevision: z.optional(z.int()),
  /** 紧急查阅 opened so far, so that two at once collide instead of both being the last of the day. */
  emergencies: z.optional(z.int()),
  /** Wrong identity numbers tried, for any of its 就诊人. */
  wrongTries: z.optional(DayCount),
  /** A number is with the provider; until then no other one is sent. */
  verifyingUntil: z.optional(Instant),
  /** Photos of identity cards read on a Shanghai day. */
  cardReads: z.optional(DayCount),
  createdAt: Instant,
  closedAt: z.optional(Instant),
  generation: z.optional(z.int()),
});
export type Account = z.infer<typeof Account>;

/** 账号 as its owner sees it. The openid stays on the server. */
export const AccountView = z.object({
  id: AccountId,
  doctorId: z.optional(DoctorId),
  /** 单独同意 to the use of health data holds: without it nothing medical begins. */
  sensitiveHealth: z.boolean(),
});
export type AccountView = z.infer<typeof AccountView>;
