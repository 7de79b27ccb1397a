import type { getHealth, saveHealth } from '@shared/contracts/patient';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CodeOf<typeof getHealth> | CodeOf<typeof saveHealth> | TransportRejection, string> = {
  ...runtimeSentences,
  'consent.sensitive_missing':
    '保存健康档案需要您同意处理健康信息。请到“我的”，打开隐私授权。您填写的内容还在',
  'health.changed_elsewhere': '另一台手机刚保存过，内容列在上面。请核对后再按一次保存，以您这里填写的为准',
  'patient.not_found': '这位就诊人已不在列表中，请返回重新选择',
  'complaint.pregnancy_not_applicable': '这位就诊人不需要填写孕产史，请返回重新打开',
  'patient.unverified': '请先为这位就诊人完成实名核验，再保存。您填写的内容还在',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
