import type { securityEvents } from '@shared/contracts/staff';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CallCode<typeof securityEvents>, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
