import type { everythingPaper, prescriptionPaper, recordPaper } from '@shared/contracts/paper';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof prescriptionPaper>
  | CodeOf<typeof recordPaper>
  | CodeOf<typeof everythingPaper>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'prescription.not_found': '没有找到这张处方，请返回刷新',
  'record.not_found': '没有找到这份病历，请返回刷新',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
