import * as z from 'zod/mini';
import { HospitalLogOut } from '../domain/account/account';
import { TypedIdNumber } from '../domain/patient/idNumber';
import { SecurityCode, SecurityEvent } from '../domain/security/event';
import { LoginName, Staff, StaffRole, TypedCode, TypedPassword } from '../domain/staff/staff';
import { STAFF_ROLES } from '../kernel/actor';
import { command, query } from '../kernel/contract';
import { DoctorId, StaffId } from '../kernel/ids';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';

const anybody = ['anybody'] as const;
const Token = z.string().check(z.regex(/^[\w-]{20,200}$/));
const ofStaff = z.strictObject({ staffId: StaffId });

/** A person of the staff, as the person and the administrators see them: never password, secret or digest. */
export const StaffView = z.object({
  ...z.pick(Staff, { id: true, loginName: true, name: true, role: true, state: true, createdAt: true }).shape,
  /** A change of role that waits for the security administrator. */
  proposedRole: z.optional(StaffRole),
  lockedUntil: z.optional(Instant),
  recoveryCodesLeft: z.int(),
});
export type StaffView = z.infer<typeof StaffView>;

/** 登录: both factors in one step, so that nobody learns which of them was wrong. */
export const signIn = command({
  name: 'staff.signIn',
  roles: anybody,
  input: z.strictObject({ loginName: LoginName, password: TypedPassword, code: TypedCode }),
  /** `token` goes into the header `Authorization: Bearer`; it is shown here once. */
  output: z.object({
    ...{ token: Token, me: StaffView, until: Instant },
    /** In how many other places the same person is signed in now. */
    otherSessions: z.int(),
  }),
  rejections: ['staff.wrong_credentials', 'staff.locked'],
});

/** 退出登录. */
export const signOut = command({
  name: 'staff.signOut',
  roles: STAFF_ROLES,
  input: z.strictObject({}),
  output: z.object({}),
  rejections: [],
});

/** Who I am, and until when this session lasts at the longest. */
export const staffMe = query({
  name: 'staff.me',
  roles: STAFF_ROLES,
  input: z.strictObject({}),
  output: z.object({ me: StaffView, until: Instant, idleMs: z.int() }),
  rejections: [],
});

/** 我的登录: where the person is signed in now, the newest first; what is over is left out. */
export const listSessions = query({
  name: 'staff.sessions',
  roles: STAFF_ROLES,
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({
    sessions: z.array(z.object({ beganAt: Instant, seenAt: Instant, isThis: z.boolean() })),
    nextCursor: z.optional(z.string()),
    now: Instant,
  }),
  rejections: ['list.cursor_invalid'],
});

/** 结束其他登录: every session of the same person but this one. */
export const endOtherSessions = command({
  name: 'staff.endOtherSessions',
  roles: STAFF_ROLES,
  input: z.strictObject({}),
  output: z.object({}),
  rejections: [],
});

/** 开通, first step: the code from the system administrator and a password of one's own open the second factor. */
export const beginActivation = command({
  name: 'staff.beginActivation',
  roles: anybody,
  input: z.strictObject({
    loginName: LoginName,
    activationCode: z.string().check(z.regex(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/)),
    password: TypedPassword,
  }),
  /** For an authenticator app: `otpauth://…` as a QR code, and the secret to type by hand. */
  output: z.object({ otpauthUri: z.string(), secret: z.string() }),
  rejections: ['staff.activation_invalid', 'staff.password_weak'],
});

/** 开通, second step: a code of the new second factor proves that it works; ten recovery codes are shown once. */
export const finishActivation = command({
  name: 'staff.finishActivation',
  roles: anybody,
  input: z.strictObject({
    loginName: LoginName,
    activationCode: z.string().check(z.regex(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/)),
    code: z.string().check(z.regex(/^\d{6}$/)),
  }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  rejections: ['staff.activation_invalid', 'staff.code_wrong'],
});

/** 修改密码: with the old one and a fresh code; every other session is over. */
export const changePassword = command({
  name: 'staff.changePassword',
  roles: STAFF_ROLES,
  input: z.strictObject({ oldPassword: TypedPassword, newPassword: TypedPassword, code: TypedCode }),
  output: z.object({}),
  rejections: ['staff.wrong_credentials', 'staff.locked', 'staff.password_weak'],
});

/** 人员, newest first, 20 a page. */
export const listStaff = query({
  name: 'staff.list',
  roles: ['system_admin', 'security_admin', 'auditor'],
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({ staff: z.array(StaffView), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});

/** 新增人员: the system administrator names a person and proposes a role; nothing is granted by that. */
export const inviteStaff = command({
  name: 'staff.invite',
  roles: ['system_admin'],
  input: z.strictObject({ loginName: LoginName, name: typedText(2, 30), role: StaffRole }),
  output: StaffView,
  rejections: ['staff.login_name_taken'],
});

/** 申请变更岗位: holds when the security administrator has approved. */
export const proposeRole = command({
  name: 'staff.proposeRole',
  roles: ['system_admin'],
  input: z.strictObject({ staffId: StaffId, role: StaffRole }),
  output: StaffView,
  rejections: ['staff.not_found', 'staff.own_role', 'staff.not_active', 'staff.role_unchanged'],
});

/** 批准岗位: of a new person, or of a change. From now on sessions with the old role are over. */
export const approveRole = command({
  name: 'staff.approveRole',
  roles: ['security_admin'],
  /** The role that the approver has read; another one by now is refused. */
  input: z.strictObject({ staffId: StaffId, role: StaffRole }),
  output: StaffView,
  rejections: ['staff.not_found', 'staff.nothing_proposed', 'staff.proposal_changed', 'staff.own_role'],
});

/** 驳回岗位. */
export const declineRole = command({
  name: 'staff.declineRole',
  roles: ['security_admin'],
  input: z.strictObject({ staffId: StaffId, reason: typedText(5, 500) }),
  output: StaffView,
  rejections: ['staff.not_found', 'staff.nothing_proposed', 'staff.own_role'],
});

/** 发开通码: for an approved person, shown once, good for a day. Handed over in person. */
export const issueActivation = command({
  name: 'staff.issueActivation',
  roles: ['system_admin'],
  input: ofStaff,
  output: z.object({ activationCode: z.string(), until: Instant }),
  rejections: ['staff.not_found', 'staff.not_approved'],
});

/** 停用: sessions are over at once. */
export const suspendStaff = command({
  name: 'staff.suspend',
  roles: ['security_admin'],
  input: z.strictObject({ staffId: StaffId, reason: typedText(5, 500) }),
  output: StaffView,
  rejections: ['staff.not_found', 'staff.not_active', 'staff.own_role', 'staff.last_of_role'],
});

/** 恢复: the person must be activated anew, with a new password and second factor. */
export const reinstateStaff = command({
  name: 'staff.reinstate',
  roles: ['security_admin'],
  input: z.strictObject({ staffId: StaffId, reason: typedText(5, 500) }),
  output: StaffView,
  rejections: ['staff.not_found', 'staff.not_suspended'],
});

/** 重置登录: a lost phone or password; the person must be activated anew. Sessions are over at once. */
export const resetStaff = command({
  name: 'staff.reset',
  roles: ['security_admin'],
  input: z.strictObject({ staffId: StaffId, reason: typedText(5, 500) }),
  output: StaffView,
  rejections: ['staff.not_found', 'staff.not_active', 'staff.own_role'],
});

/** 安全事件 with the person it is about, where it is one of the staff. */
export const SecurityEventView = z.object({
  ...SecurityEvent.shape,
  loginName: z.optional(LoginName),
  name: z.optional(z.string()),
});
export type SecurityEventView = z.infer<typeof SecurityEventView>;

/** 安全事件, newest first, 20 a page: refused sign-ins, lockouts, refusals by role, reused keys, dead sessions. */
export const securityEvents = query({
  name: 'staff.securityEvents',
  roles: ['security_admin', 'auditor'],
  input: z.strictObject({
    code: z.optional(SecurityCode),
    cursor: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.object({ events: z.array(SecurityEventView), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});

/**
 * 代为退出: logs out every device of the account whose 本人 has this name and number, or of a doctor: a phone was lost, and
 * its owner has called. Its owner reads when and why.
 */
export const logOutOwner = command({
  name: 'staff.logOutOwner',
  roles: ['security_admin'],
  input: z.strictObject({
    owner: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('person'), name: typedText(2, 30), idNumber: TypedIdNumber }),
      z.strictObject({ kind: z.literal('doctor'), name: typedText(2, 30), doctorId: DoctorId }),
    ]),
    reason: HospitalLogOut.shape.reason,
  }),
  output: z.object({ devices: z.int() }),
  rejections: ['account.not_found', 'account.no_device'],
});
