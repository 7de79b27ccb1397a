import type {
  getApplication,
  listApplications,
  openApplication,
  passApplication,
  revealNumbers,
  reinstateApplication,
  releaseApplication,
  returnApplication,
  suspendApplication,
} from '@shared/contracts/application';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';
import { BLOCKS } from './words';

/** Everything that can be refused to a reviewer. */
type ReviewCode =
  | CallCode<typeof listApplications>
  | CallCode<typeof openApplication>
  | CallCode<typeof releaseApplication>
  | CallCode<typeof getApplication>
  | CallCode<typeof revealNumbers>
  | CallCode<typeof passApplication>
  | CallCode<typeof returnApplication>
  | CallCode<typeof suspendApplication>
  | CallCode<typeof reinstateApplication>;

const sentences: Record<ReviewCode, string> = {
  ...runtimeSentences,
  ...BLOCKS,
  'list.cursor_invalid': '列表已更新，请刷新',
  'application.not_found': '没有找到这份申请，可能已被申请人撤回',
  'application.taken': '同事正在查看这份申请，请稍后再来，或先看其他申请',
  'application.not_opened': '半小时的查看已到时间。请重新领取，您写的内容还在',
  'application.not_approved': '这份申请现在不在通过状态，请刷新查看',
  'application.not_suspended': '这份申请没有暂停，请刷新查看',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
