import type { hospitalTemplates, saveHospitalTemplates } from '@shared/contracts/recordTexts';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CallCode<typeof hospitalTemplates> | CallCode<typeof saveHospitalTemplates>, string> =
  {
    ...runtimeSentences,
    'templates.changed': '别人刚保存过院内模板。请复制您写的内容，刷新后再保存',
  };

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
