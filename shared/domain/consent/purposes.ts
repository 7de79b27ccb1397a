import * as z from 'zod/mini';
import type { Account } from '../account/account';
import {
  isCurrent,
  NOTIFICATIONS,
  PRIVACY_NOTICE,
  SENSITIVE_HEALTH,
  type ConsentReference,
  type ConsentText,
} from './texts';

/** 处理目的: each is agreed to and withdrawn by itself. Only what something is done for is asked for. */
export const Purpose = z.enum(['service', 'sensitive_health', 'notifications']);
export type Purpose = z.infer<typeof Purpose>;

type PurposeTerms = {
  readonly text: ConsentText;
  /** What cannot be done without it: anything, anything medical, or nothing. */
  readonly neededFor: 'everything' | 'medical' | 'nothing';
  /** The few sentences that stand above the full text. */
  readonly gist: readonly string[];
  /** What stops, and what does not, when it is withdrawn. */
  readonly whenWithdrawn: string;
};

/** Every purpose with its text as it stands now. */
export const PURPOSES: Readonly<Record<Purpose, PurposeTerms>> = {
  service: {
    text: PRIVACY_NOTICE,
    neededFor: 'everything',
    gist: [
      '医生本人回复，不处理急症；急症请拨打 120。',
      '只收集看诊需要的信息，不出售、不用于广告。',
      '病历依法保存至少十五年；同意可以随时撤回，账号可以注销。',
    ],
    whenWithdrawn:
      '撤回后您会回到浏览状态：不能发起问诊，也看不到问诊和病历，直到再次同意。已有的病历依法保存。',
  },
  sensitive_health: {
    text: SENSITIVE_HEALTH,
    neededFor: 'medical',
    gist: [
      '病情、图片、对话和病历属于敏感个人信息，只用于看诊。',
      '加密保存，谁看过都会留下记录。',
      '不同意也可以浏览，但不能发起问诊。',
    ],
    whenWithdrawn: '撤回后不能发起新的问诊。进行中的问诊会继续到结束，已有的病历依法保存。',
  },
  notifications: {
    text: NOTIFICATIONS,
    neededFor: 'nothing',
    gist: [
      '预约快到、候补有号或停诊改约时，或到了您打开提醒的用药时间，用微信提醒您；提醒里不写病情和药名。',
    ],
    whenWithdrawn: '撤回后不再发送提醒，看诊不受影响。',
  },
};

/** What was agreed to for a purpose and not withdrawn, in whichever version. */
export const givenFor = (account: Account, purpose: Purpose) =>
  purpose === 'service' ? account.notice : account.consents?.[purpose];

/** True when the text of this purpose is agreed to as it stands now. A missing account has agreed to nothing. */
export function hasConsented(account: Account | undefined, purpose: Purpose): boolean {
  const given: ConsentReference | undefined = account && givenFor(account, purpose);
  return given !== undefined && isCurrent(given, PURPOSES[purpose].text);
}
