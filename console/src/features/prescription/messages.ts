import type {
  approvePrescription,
  askDoctor,
  getDuty,
  listQueue,
  returnPrescription,
  startDuty,
  takePrescription,
} from '@shared/contracts/prescription';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';
import { signSentences } from '../../ui/signSentences';

type Code =
  | CallCode<typeof listQueue>
  | CallCode<typeof getDuty>
  | CallCode<typeof startDuty>
  | CallCode<typeof takePrescription>
  | CallCode<typeof approvePrescription>
  | CallCode<typeof returnPrescription>
  | CallCode<typeof askDoctor>;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  ...signSentences,
  'prescription.not_signed': '这张处方没有医生的电子签名，请退回医生修改后重新提交',
  'list.cursor_invalid': '列表已更新，请刷新',
  'pharmacist.not_known': '没有找到这个执业证编号，或姓名与登记的不一致，请核对',
  'pharmacist.not_valid': '执业注册或合同已过期、被暂停，请联系运营人员',
  'pharmacist.off_duty': '您不在值班，请先开始值班',
  'institution.not_licensed': '本院这个科目的执业许可不在有效期内，不能审核通过。可以退回医生',
  'prescription.not_found': '没有找到这张处方，请刷新',
  'prescription.not_waiting': '这张处方已不在待审，请刷新',
  'prescription.own': '这张处方由您本人开具，或登记资料不足以确认不是您本人，请另一位药师审核',
  'record.sealed': '这次问诊已申请封存，处方不能再变动',
  'prescription.taken': '另一位药师正在审核这张处方',
  'prescription.not_yours': '领取已超过 15 分钟或已被他人领取，请重新领取',
  'prescription.changed': '医生已修改处方，请重新领取后再审',
  'prescription.checklist_incomplete': '四查十对还没有全部勾选',
  'prescription.question_open': '医生还没有回复上一个问题，请等待回复',
  'prescription.too_much_said': '这张处方的往来已经很多，请退回或通过',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
