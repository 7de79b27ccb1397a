import type { judgeEmergency, listEmergencies } from '@shared/contracts/access';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CallCode<typeof listEmergencies> | CallCode<typeof judgeEmergency>, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'access.not_found': '没有找到这条记录，请刷新',
  'access.decided': '已经有结论，请刷新查看',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
