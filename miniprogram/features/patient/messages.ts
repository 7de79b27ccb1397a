import type { addPatient, correctPatient, listPatients, removePatient } from '@shared/contracts/patient';
import { MAX_AGE_YEARS, MAX_PATIENTS } from '@shared/domain/patient/patient';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

/** Everything that can be refused about a 就诊人. */
export type PatientCode =
  | CodeOf<typeof listPatients>
  | CodeOf<typeof addPatient>
  | CodeOf<typeof correctPatient>
  | CodeOf<typeof removePatient>
  | TransportRejection;

const sentences: Record<PatientCode, string> = {
  ...runtimeSentences,
  'transport.no_answer': '没有收到答复，您填写的内容已保存在本机。请再按一次，不会重复提交',
  'patient.limit_reached': `最多添加 ${MAX_PATIENTS} 位就诊人，请先移除不再使用的就诊人`,
  'patient.born_in_future': '出生日期不能晚于今天，请重新选择',
  'patient.too_old': `年龄超过 ${MAX_AGE_YEARS} 岁，请核对出生日期`,
  'patient.self_exists': '已有一位就诊人是您本人，请选择其他关系',
  'patient.duplicate': '已有姓名、性别和出生日期相同的就诊人，请返回列表选择',
  'patient.not_found': '这位就诊人已不在列表中，请返回列表查看',
  'patient.case_open': '这位就诊人有进行中的问诊，请在问诊结束后再改',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
