import type {
  bindPhone,
  closeAccount,
  getContact,
  listDevices,
  logInDevice,
  logOutDevice,
  reviewClosing,
  unbindPhone,
} from '@shared/contracts/auth';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type AccountCode =
  | CodeOf<typeof getContact>
  | CodeOf<typeof bindPhone>
  | CodeOf<typeof unbindPhone>
  | CodeOf<typeof listDevices>
  | CodeOf<typeof logOutDevice>
  | CodeOf<typeof logInDevice>
  | CodeOf<typeof reviewClosing>
  | CodeOf<typeof closeAccount>
  | TransportRejection;

const sentences: Record<AccountCode, string> = {
  ...runtimeSentences,
  'phone.code_spent': '这次授权已失效，请再按一次按钮重新授权',
  'phone.unavailable': '微信暂时没有给出手机号，请稍后再试',
  'device.not_found': '这台设备已不在列表中',
  'account.not_found': '没有可以操作的账号，请先阅读告知并登录',
  'account.in_office': '您在本院任职。请先联系医院办理离院，再注销',
  'account.application_open': '您有一份入驻申请。请先撤回申请，再注销',
  'account.case_open': '还有进行中的问诊。请等它结束，或先取消，再注销',
  'account.payment_open': '还有款项没有结清，通常几分钟内到账。请稍后再注销',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
