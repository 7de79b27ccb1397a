import type {
  answerPharmacist,
  correctPrescription,
  issuePrescription,
  listPrescriptions,
  voidPrescription,
} from '@shared/contracts/prescription';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';
import { signSentences } from '../../ui/signSentences';

type Code =
  | CodeOf<typeof issuePrescription>
  | CodeOf<typeof correctPrescription>
  | CodeOf<typeof voidPrescription>
  | CodeOf<typeof answerPharmacist>
  | CodeOf<typeof listPrescriptions>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  ...signSentences,
  'transport.no_answer': '没有收到答复，内容已保存在本机。请再按一次，不会重复提交',
  'list.cursor_invalid': '列表已更新，请下拉刷新',
  'consultation.not_found': '没有找到这次问诊，请返回工作台刷新',
  'prescription.not_found': '没有找到这张处方，请返回刷新',
  'prescription.case_over': '问诊已经结束，不能再开处方',
  'prescription.too_many': '这次问诊的处方已经很多，不能再开',
  'diagnosis.only_in_follow_up': '咨询不能开处方。需要用药请患者发起复诊',
  'evidence.not_confirmed': '请先打开复诊凭证并认定复诊，再开处方',
  'diagnosis.not_evidenced': '只能按凭证上同一类疾病开处方，请核对诊断',
  'diagnosis.not_in_list': '诊断编码表已更新，请重新选择诊断',
  'prescription.child_guardian_away': '患者不满 6 岁，监护人没有确认在场，不能开处方',
  'prescription.child_other_department': '患者不满 6 岁，只有儿科医生可以开处方，请转线下或儿科',
  'drug.not_found': '药品目录已更新，有一种药不在目录中，请重新选择',
  'drug.not_online': '这种药不能在线上开具，请去掉，或请患者到医院',
  'prescription.route_unknown': '请重新选择用药途径',
  'prescription.frequency_unknown': '请重新选择用药频次',
  'prescription.days_not_chronic': '超过 7 天只限慢性病，请减少天数',
  'prescription.days_antibacterial': '抗感染药不能超过 7 天，请减少天数',
  'prescription.days_cold': '需要冷藏的药不能超过 7 天，请减少天数',
  'prescription.long_reason_missing': '超过 7 天要写明理由',
  'prescription.assessment_missing': '超过 4 周要写明病情评估',
  'prescription.quantity_wrong': '数量与用法不符，请重新填写',
  'prescription.valid_reason_missing': '有效期超过当天要写明理由',
  'prescription.blocked': '有禁止使用的提示，请换药后再提交',
  'prescription.warning_unanswered': '有用药提示没有填写理由',
  'prescription.not_returned': '这张处方不需要修改，请返回查看',
  'record.sealed': '这次问诊已申请封存，处方不能再变动。有疑问请联系医务部门',
  'prescription.over': '这张处方已经结束，或药已经发出，不能作废。患者不能再用时，请立即联系患者',
  'prescription.no_question': '药师的问题已经处理，请返回查看',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
