import type { getSafetyRules, reviewSafetyRules, signSafetyRules } from '@shared/contracts/drug';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<
  CallCode<typeof getSafetyRules> | CallCode<typeof reviewSafetyRules> | CallCode<typeof signSafetyRules>,
  string
> = {
  ...runtimeSentences,
  'rules.not_found': '系统中没有这个版本的规则，请刷新',
  'rules.changed': '规则内容与审阅时不同，不能审阅和签署，请联系系统管理员',
  'rules.rule_not_found': '规则中没有这一行，请刷新',
  'rules.signed': '这个版本已经签署，不能再审阅。需要修改时，请提出新的版本',
  'rules.note_missing': '请写明哪里需要修改，至少 5 个字',
  'rules.not_reviewed': '还有规则没有审阅，请逐页审阅后再签署',
  'rules.objected': '有规则被提出异议，不能签署。请在新的版本中改好，或重新审阅',
  'staff.wrong_credentials': '密码或动态码不对，请核对后再试',
  'staff.locked': '输错次数太多，账号已锁定，请稍后再试',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
