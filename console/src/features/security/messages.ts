import type { logOutOwner, securityEvents } from '@shared/contracts/staff';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CallCode<typeof securityEvents> | CallCode<typeof logOutOwner>, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'account.not_found': '姓名和号码对不上任何账号，请与来电者再核对一遍',
  'account.no_device': '这个账号没有登录中的设备，不需要退出',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
