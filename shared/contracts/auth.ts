import * as z from 'zod/mini';
import { AccountView, HospitalLogOut } from '../domain/account/account';
import { ContactView } from '../domain/account/contact';
import { DeviceView } from '../domain/account/device';
import { Purpose } from '../domain/consent/purposes';
import { ConsentReference, ConsentText } from '../domain/consent/texts';
import { command, query } from '../kernel/contract';
import { ConsultationId, DeviceId } from '../kernel/ids';
import { Instant } from '../kernel/time';

/** Who WeChat says I am here; `account` is absent until the current notice has been agreed to. */
export const me = query({
  name: 'auth.me',
  roles: ['visitor', 'patient', 'doctor'],
  input: z.strictObject({}),
  output: z.object({
    account: z.optional(AccountView),
    notice: ConsentText,
    /** 单独同意 to the use of health data, as it stands now. */
    sensitiveHealth: ConsentText,
  }),
  rejections: [],
});

/**
 * 同意告知并建立账号. Agreeing to a newer notice is the same command. 健康信息 is a choice of its own: agreed to in the same
 * press or not.
 */
export const register = command({
  name: 'auth.register',
  roles: ['visitor', 'patient', 'doctor'],
  input: z.strictObject({ notice: ConsentReference, sensitiveHealth: z.optional(ConsentReference) }),
  output: z.object({ account: AccountView }),
  rejections: ['account.closed', 'notice.outdated', 'consent.outdated'],
});

/** 联系方式: the number masked; absent while none is bound. */
export const getContact = query({
  name: 'auth.getContact',
  roles: ['patient'],
  input: z.strictObject({}),
  output: z.object({ contact: z.optional(ContactView) }),
  rejections: [],
});

/** 绑定或更换手机号 with the code that WeChat's own button has given. */
export const bindPhone = command({
  name: 'auth.bindPhone',
  roles: ['patient'],
  input: z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(200)) }),
  output: z.object({ contact: ContactView }),
  rejections: ['phone.code_spent', 'phone.unavailable'],
});

/** 解绑手机号. */
export const unbindPhone = command({
  name: 'auth.unbindPhone',
  roles: ['patient'],
  input: z.strictObject({}),
  output: z.object({}),
  rejections: [],
});

/** 登录设备, the one in hand first; an account has no more than one page of them. */
export const listDevices = query({
  name: 'auth.listDevices',
  roles: ['patient'],
  input: z.strictObject({}),
  output: z.object({
    devices: z.array(DeviceView),
    /** When the hospital has logged all of them out, and why. */
    byHospital: z.optional(HospitalLogOut),
  }),
  rejections: [],
});

/** 退出一台设备, this one or another: from its next call on it is refused everywhere. */
export const logOutDevice = command({
  name: 'auth.logOutDevice',
  roles: ['patient'],
  input: z.strictObject({ deviceId: DeviceId }),
  output: z.object({ deviceId: DeviceId }),
  rejections: ['device.not_found'],
});

/** 在这台设备上重新登录. */
export const logInDevice = command({
  name: 'auth.logInDevice',
  roles: ['visitor', 'patient', 'doctor'],
  input: z.strictObject({}),
  output: z.object({ deviceId: DeviceId }),
  rejections: ['account.not_found'],
  whileLoggedOut: true,
});

/** One purpose, its text as it stands now, and whether it is agreed to. */
export const ConsentState = z.object({
  purpose: Purpose,
  /** `outdated`: an older text was agreed to, the newer one is asked for. */
  state: z.enum(['given', 'outdated', 'not_given']),
  agreedAt: z.optional(Instant),
  text: ConsentText,
});
export type ConsentState = z.infer<typeof ConsentState>;

/** A case that goes on although a consent is withdrawn. */
export const CaseGoingOn = z.object({ id: ConsultationId, patient: z.string(), doctor: z.string() });
export type CaseGoingOn = z.infer<typeof CaseGoingOn>;

/** 我的同意: every purpose, and the cases that are going on. */
export const listConsents = query({
  name: 'auth.listConsents',
  roles: ['patient', 'visitor'],
  input: z.strictObject({}),
  output: z.object({ consents: z.array(ConsentState), goingOn: z.array(CaseGoingOn) }),
  rejections: [],
});

/** 同意 one purpose. */
export const giveConsent = command({
  name: 'auth.giveConsent',
  roles: ['patient'],
  input: z.strictObject({ purpose: Purpose, text: ConsentReference }),
  output: z.object({ purpose: Purpose }),
  rejections: ['consent.outdated'],
});

/** 撤回 one purpose. What was agreed and when stays in the ledger. */
export const withdrawConsent = command({
  name: 'auth.withdrawConsent',
  roles: ['patient', 'visitor'],
  input: z.strictObject({ purpose: Purpose }),
  output: z.object({ purpose: Purpose }),
  rejections: [],
});

/** 同意凭据 as plain text, newest first, a page at a time. */
export const consentReceipt = query({
  name: 'auth.consentReceipt',
  roles: ['patient', 'visitor'],
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(100))) }),
  output: z.object({ text: z.string(), sha256: z.string(), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});

const closingRefusals = [
  'account.in_office',
  'account.application_open',
  'account.case_open',
  'account.payment_open',
] as const;

/** 注销前: what stands in the way, if anything, what is kept by law and what goes. */
export const reviewClosing = query({
  name: 'auth.reviewClosing',
  roles: ['patient'],
  input: z.strictObject({}),
  output: z.object({
    inTheWay: z.optional(z.enum(closingRefusals)),
    openCases: z.int(),
    openPayments: z.int(),
    kept: z.array(z.string()),
    gone: z.array(z.string()),
  }),
  rejections: [],
});

/** 注销账号. Nobody has to agree to a newer notice for it. */
export const closeAccount = command({
  name: 'auth.closeAccount',
  roles: ['visitor', 'patient'],
  input: z.strictObject({}),
  output: z.object({ closedAt: Instant }),
  rejections: ['account.not_found', ...closingRefusals],
});
