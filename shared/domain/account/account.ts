import * as z from 'zod/mini';
import { AccountId, ApplicationId, DoctorId, InstitutionId, PharmacistId } from '../../kernel/ids';
import { Day, Instant } from '../../kernel/time';
import { WrongTries } from '../patient/patient';

/** 账号 as it is stored: one per openid, with the version of the notice that the person has agreed to. */
export const Account = z.object({
  id: AccountId,
  openid: z.string(),
  /** Set when this account belongs to a doctor of the hospital. */
  doctorId: z.optional(DoctorId),
  /** Set when this account belongs to a pharmacist, or speaks for an institution. */
  pharmacistId: z.optional(PharmacistId),
  institutionId: z.optional(InstitutionId),
  /** The application begun last, of whatever kind. */
  applicationId: z.optional(ApplicationId),
  /** 隐私告知 agreed to; absent until the person registers. */
  notice: z.optional(z.object({ version: z.string(), sha256: z.string(), agreedAt: Instant })),
  /** Counts up with every change of its 就诊人, so that two changes at once collide instead of both passing. */
  personsRevision: z.optional(z.int()),
  /** Wrong identity numbers tried, for any of its 就诊人. */
  wrongTries: z.optional(WrongTries),
  /** Photos of identity cards read on a Shanghai day. */
  cardReads: z.optional(z.object({ on: Day, count: z.int() })),
  createdAt: Instant,
});
export type Account = z.infer<typeof Account>;

/** 账号 as its owner sees it. The openid stays on the server. */
export const AccountView = z.object({ id: AccountId, doctorId: z.optional(DoctorId) });
export type AccountView = z.infer<typeof AccountView>;
