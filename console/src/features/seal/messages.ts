import type { getSeal, listSeals, sealRecord } from '@shared/contracts/seal';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code = CallCode<typeof listSeals> | CallCode<typeof getSeal> | CallCode<typeof sealRecord>;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'consultation.not_found': '没有找到这次问诊，请核对编号',
  'record.not_signed': '这次问诊没有签署的病历，不能封存',
  'seal.waiting': '医院已经申请过，正在等患者确认',
  'seal.sealed': '这次问诊已经封存',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
