import * as z from 'zod/mini';
import { ExpiryLevel, Licence, LicenceFacts } from '../domain/licence/licence';
import { command, query } from '../kernel/contract';
import { LicenceId } from '../kernel/ids';
import { typedText } from '../kernel/text';

/** 证照 as the staff sees it. */
export const LicenceView = z.object({
  ...z.omit(Licence, { changedBy: true }).shape,
  inForce: z.boolean(),
  /** How near its end is today. */
  expiry: z.optional(ExpiryLevel),
  /** Whole days until it is over: 0 on the last day, negative afterwards. */
  daysLeft: z.optional(z.int()),
});
export type LicenceView = z.infer<typeof LicenceView>;

/** 公示的证照: what anybody may check. */
export const PublicLicence = z.object({
  ...z.pick(Licence, {
    kind: true,
    number: true,
    holder: true,
    issuer: true,
    validFrom: true,
    validUntil: true,
    departmentCodes: true,
  }).shape,
  inForce: z.boolean(),
});
export type PublicLicence = z.infer<typeof PublicLicence>;

/** 登记或更正证照; without an id it is a new one. */
export const saveLicence = command({
  name: 'institution.saveLicence',
  roles: ['operations'],
  input: z.strictObject({ licenceId: z.optional(LicenceId), facts: LicenceFacts }),
  output: LicenceView,
  rejections: [
    'licence.not_found',
    'licence.withdrawn',
    'licence.kind_fixed',
    'licence.days_reversed',
    'licence.until_missing',
    'licence.departments_missing',
    'licence.departments_not_applicable',
  ],
});

/** 停用证照. */
export const withdrawLicence = command({
  name: 'institution.withdrawLicence',
  roles: ['operations'],
  input: z.strictObject({ licenceId: LicenceId, reason: typedText(5, 500) }),
  output: LicenceView,
  rejections: ['licence.not_found', 'licence.withdrawn'],
});

/** 证照, newest first, 20 a page, with how near the end of each is. */
export const listLicences = query({
  name: 'institution.listLicences',
  roles: ['operations', 'auditor', 'security_admin'],
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({
    licences: z.array(LicenceView),
    nextCursor: z.optional(z.string()),
    /** What the hospital may do today; false stops new medical work. */
    openToday: z.boolean(),
  }),
  rejections: ['list.cursor_invalid'],
});

/** 公示: every licence that was not withdrawn, 20 a page, and whether the hospital takes new patients today. */
export const publicPage = query({
  name: 'institution.publicPage',
  roles: ['anybody', 'visitor', 'patient', 'doctor'],
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({
    licences: z.array(PublicLicence),
    nextCursor: z.optional(z.string()),
    openToday: z.boolean(),
  }),
  rejections: ['list.cursor_invalid'],
});

/** 合作机构 where a patient can be sent: those whose name, address or departments hold these words; at most 20. */
export const partners = query({
  name: 'institution.partners',
  roles: ['doctor'],
  input: z.strictObject({ text: typedText(1, 30) }),
  output: z.object({
    institutions: z.array(z.object({ name: z.string(), address: z.string(), scope: z.string() })),
  }),
  rejections: [],
});
