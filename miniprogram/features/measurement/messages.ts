import type {
  addMeasurement,
  listMeasurements,
  listMeasurementsOfCase,
  removeMeasurement,
} from '@shared/contracts/measurement';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof addMeasurement>
  | CodeOf<typeof removeMeasurement>
  | CodeOf<typeof listMeasurements>
  | CodeOf<typeof listMeasurementsOfCase>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请重新打开',
  'consent.sensitive_missing': '记录测量需要您同意处理健康信息。请到“我的”，打开隐私授权',
  'patient.not_found': '这位就诊人已不在列表中，请返回重新选择',
  'patient.unverified': '请先为这位就诊人完成实名核验，再记录测量',
  'measurement.not_found': '这条记录已经删除，请刷新',
  'measurement.in_future': '测量时间在现在之后，请核对手机的时间',
  'measurement.reversed': '低压应当比高压小，请核对',
  'consultation.not_found': '没有找到这次问诊，请返回工作台刷新',
  'consultation.not_in_progress': '问诊进行中才能查看测量记录',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
