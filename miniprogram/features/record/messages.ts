import type { closeConsultation, saveRecordDraft } from '@shared/contracts/closing';
import type { amendRecord, listVersions } from '@shared/contracts/amendment';
import type { getRecord } from '@shared/contracts/record';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';
import { signSentences } from '../../ui/signSentences';

type Code =
  | CodeOf<typeof getRecord>
  | CodeOf<typeof saveRecordDraft>
  | CodeOf<typeof closeConsultation>
  | CodeOf<typeof amendRecord>
  | CodeOf<typeof listVersions>
  | TransportRejection
  | 'record.too_long';

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  ...signSentences,
  'transport.no_answer': '没有收到答复，病历已保存在本机。请再按一次，不会重复提交',
  'consultation.not_found': '没有找到这次问诊，请返回工作台刷新',
  'consultation.not_in_progress': '这次问诊已经结束，病历不能再改。请返回工作台查看',
  'consultation.disposition_missing': '请选择处置。没有处置不能结束问诊',
  'appointment.doctor_not_there':
    '这次预约还没有开始看。请先进入诊室，或给患者发一条消息，再结束；您写的病历还在',
  'diagnosis.only_in_follow_up': '咨询不能下诊断，只能写初步意见。请删除诊断后再提交',
  'evidence.not_confirmed': '还没有认定复诊凭证，不能下诊断。请先打开凭证并认定',
  'diagnosis.not_evidenced': '这个诊断与凭证上的诊断不是同一类，不能在线上下。请核对，或终止并转线下',
  'record.changed_elsewhere': '这份病历在另一台设备上改过。请返回再打开，核对后再提交',
  'diagnosis.missing': '已认定为复诊，请写下诊断后再签署',
  'diagnosis.not_in_list': '这个诊断不在本院的编码表里，请重新搜索选择',
  'record.not_found': '这次问诊还没有病历',
  'record.not_signed': '病历还没有签署，请直接修改草稿',
  'record.sealed': '这份病历已申请封存，不能再更正。有疑问请联系医务部门',
  'record.too_many_versions': '这份病历的更正次数已满，请联系医务部门',
  'record.unchanged': '内容与现在的版本相同，没有可以更正的',
  'record.too_long': '有内容超过字数，请缩短后会自动保存',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
