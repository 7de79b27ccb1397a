import type { decideTexts, listHeldTexts } from '@shared/contracts/doctor';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CallCode<typeof listHeldTexts> | CallCode<typeof decideTexts>, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'doctor.not_found': '没有找到这位医生，请刷新列表',
  'texts.changed': '医生刚改过介绍，或别人已经审核。请刷新后再看',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
