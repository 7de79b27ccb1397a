import type {
  everythingPaper,
  prescriptionEvidence,
  prescriptionPaper,
  recordEvidence,
  recordPaper,
} from '@shared/contracts/paper';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof prescriptionPaper>
  | CodeOf<typeof prescriptionEvidence>
  | CodeOf<typeof recordEvidence>
  | CodeOf<typeof recordPaper>
  | CodeOf<typeof everythingPaper>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'prescription.not_found': '没有找到这张处方，请返回刷新',
  'prescription.not_signed': '这张处方还没有医生和药师两人的签名，没有验签文件',
  'record.not_signed': '这份病历没有医生的电子签名，没有验签文件',
  'record.not_found': '没有找到这份病历，请返回刷新',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
