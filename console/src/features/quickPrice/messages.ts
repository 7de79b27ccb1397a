import type { getQuickPrice, setQuickPrice } from '@shared/contracts/appointment';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CallCode<typeof getQuickPrice> | CallCode<typeof setQuickPrice>, string> = {
  ...runtimeSentences,
  'price.out_of_limits': '价格超出允许的范围，请重新填写',
  'price.changed': '价格刚刚被别人改过，请刷新后再设置',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
