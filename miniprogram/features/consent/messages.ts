import type {
  consentReceipt,
  giveConsent,
  listConsents,
  register,
  withdrawConsent,
} from '@shared/contracts/auth';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type ConsentCode =
  | CodeOf<typeof register>
  | CodeOf<typeof listConsents>
  | CodeOf<typeof giveConsent>
  | CodeOf<typeof withdrawConsent>
  | CodeOf<typeof consentReceipt>
  | TransportRejection;

const sentences: Record<ConsentCode, string> = {
  ...runtimeSentences,
  'account.closed': '账号刚刚注销。再按一次会建立新的账号',
  'consent.outdated': '同意书刚刚有更新，请重新阅读后再同意',
  'notice.outdated': '告知刚刚有更新，请重新阅读后再同意',
  'list.cursor_invalid': '凭据没有读完整，请重新复制',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
