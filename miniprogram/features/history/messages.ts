import type { listHistory } from '@shared/contracts/history';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CodeOf<typeof listHistory> | TransportRejection, string> = {
  ...runtimeSentences,
  'consultation.not_found': '没有找到这次问诊，请返回工作台刷新',
  'consultation.not_in_progress': '问诊进行中才能查看以往就诊',
  'list.cursor_invalid': '列表已更新，请重新打开',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
