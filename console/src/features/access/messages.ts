import type { listEmergencies } from '@shared/contracts/access';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CallCode<typeof listEmergencies>, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
