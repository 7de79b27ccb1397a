import type { getSeal, listSeals, sealRecord, withdrawSealRequest } from '@shared/contracts/seal';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CallCode<typeof listSeals>
  | CallCode<typeof getSeal>
  | CallCode<typeof sealRecord>
  | CallCode<typeof withdrawSealRequest>;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'consultation.not_found': '没有找到这次问诊，请核对编号',
  'record.not_signed': '这次问诊没有签署的病历，不能封存',
  'seal.waiting': '医院已经申请过，正在等患者确认',
  'seal.sealed': '这次问诊已经封存，不能再撤回',
  'seal.not_asked': '申请已经撤回，现在没有待确认的申请，请刷新列表',
  'seal.of_other_side': '这是患者的申请，只有患者能撤回',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
