import type { breakGlass, readCase } from '@shared/contracts/access';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<CodeOf<typeof breakGlass> | CodeOf<typeof readCase> | TransportRejection, string> = {
  ...runtimeSentences,
  'consultation.not_found': '没有找到这个就诊编号，请核对。编号在患者的病历页上',
  'access.not_needed': '这是您自己的患者，请从工作台打开',
  'access.restricted': '患者已要求删除，依法只保存不使用，不能打开',
  'access.barred': '您之前的紧急查阅被认定理由不成立，90 天内不能再用。确有需要请联系医院值班人员',
  'access.too_many': '您今天的紧急查阅次数已用完。确有需要请联系医院值班人员',
  'access.not_granted': '紧急查阅已到时间。仍有需要，请重新申请',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
