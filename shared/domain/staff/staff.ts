import * as z from 'zod/mini';
import { STAFF_ROLES } from '../../kernel/actor';
import { StaffId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Instant } from '../../kernel/time';

/** 岗位 of a person of the staff. */
export const StaffRole = z.enum(STAFF_ROLES);
export type StaffRole = z.infer<typeof StaffRole>;

/** 岗位 in Chinese. */
export const STAFF_ROLE_NAMES: Readonly<Record<StaffRole, string>> = {
  quality: '质控',
  pharmacist: '药师',
  dispenser: '药房药师',
  support: '客服',
  finance: '财务',
  operations: '运营',
  system_admin: '系统管理员',
  security_admin: '安全管理员',
  auditor: '审计管理员',
};

/** 登录名: lower-case letters, digits, dot and hyphen. */
export const LoginName = z.string().check(z.regex(/^[a-z][a-z0-9.-]{2,31}$/));

/** 密码 as typed: 10 to 128 characters; see `password.ts` for what is refused as weak. */
export const TypedPassword = z.string().check(z.minLength(1), z.maxLength(128));

/** 动态码 of six digits, or a recovery code. */
export const TypedCode = z.string().check(z.regex(/^(\d{6}|[a-z0-9]{5}-[a-z0-9]{5})$/));

/**
 * 院内人员 as stored. `proposed` waits for the security administrator, `approved` for the person to choose a password and
 * a second factor, `active` may sign in, `suspended` may not.
 */
export const Staff = z.object({
  id: StaffId,
  loginName: LoginName,
  name: typedText(2, 30),
  role: StaffRole,
  state: z.enum(['proposed', 'approved', 'active', 'suspended']),
  /** scrypt, with its parameters and salt in it. */
  password: z.optional(z.string()),
  /** Shared secret of the second factor, base32. */
  totpSecret: z.optional(z.string()),
  /** The last time step that was used: no code counts twice. */
  totpStep: z.optional(z.int()),
  /** Digests of the recovery codes that are left. */
  recovery: z.array(z.string()),
  /** Digest of the code that opens the activation, and until when. */
  activation: z.optional(z.object({ sha256: z.string(), until: Instant })),
  /** Wrong passwords or codes in a row. */
  failures: z.int(),
  lockedUntil: z.optional(Instant),
  /** Sessions from before this instant are over. */
  sessionsFrom: Instant,
  /** A change of role that waits for the security administrator. */
  proposal: z.optional(z.object({ role: StaffRole, by: StaffId, at: Instant })),
  /** What was written with the last suspension, reset or refusal. */
  lastReason: z.optional(z.string()),
  createdBy: z.optional(StaffId),
  createdAt: Instant,
});
export type Staff = z.infer<typeof Staff>;

/** 会话 of the staff as stored; its id is the digest of the token, which only the browser knows. */
export const StaffSession = z.object({
  id: z.string(),
  staffId: StaffId,
  /** From then on it counts; a change of password begins it anew. */
  createdAt: Instant,
  /** When its owner signed in, where that was earlier: a session never lasts longer for having been begun anew. */
  beganAt: z.optional(Instant),
  seenAt: Instant,
  endedAt: z.optional(Instant),
});
export type StaffSession = z.infer<typeof StaffSession>;
