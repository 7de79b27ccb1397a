import type { assessTriage, goOnWithTriage, listDoctorsForTriage } from '@shared/contracts/triage';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof assessTriage>
  | CodeOf<typeof goOnWithTriage>
  | CodeOf<typeof listDoctorsForTriage>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'transport.no_answer': '网络不通，暂时不能推荐科室。您写的内容已保存，可以再试，也可以直接选择科室',
  'patient.not_found': '这位就诊人已不在列表中，请重新选择',
  'triage.not_found': '请重新点按「看看该看什么科」',
  'triage.no_warning': '可以继续，不需要再确认',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
