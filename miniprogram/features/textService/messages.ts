import type { setText } from '@shared/contracts/doctor';
import { TEXT_LIMITS } from '@shared/domain/doctor/textService';
import type { CodeOf } from '@shared/kernel/contract';
import { yuan } from '@shared/kernel/money';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const { feeFen, promiseMinutes, rounds } = TEXT_LIMITS;

const sentences: Record<CodeOf<typeof setText> | TransportRejection, string> = {
  ...runtimeSentences,
  'price.out_of_limits': `价格请填 ${yuan(feeFen.least)} 到 ${yuan(feeFen.most)} 元，最多两位小数`,
  'promise.out_of_limits': `接诊时间请填 ${promiseMinutes.least} 到 ${promiseMinutes.most} 分钟的整数`,
  'rounds.out_of_limits': `追问次数请填 ${rounds.least} 到 ${rounds.most} 的整数，不限请留空`,
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
