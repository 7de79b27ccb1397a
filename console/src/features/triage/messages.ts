import type {
  getRuleSet,
  listRuleSets,
  reviewRedFlagRule,
  signRuleSet,
  switchRuleSet,
  triageAgreement,
} from '@shared/contracts/triage';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<
  | CallCode<typeof listRuleSets>
  | CallCode<typeof getRuleSet>
  | CallCode<typeof reviewRedFlagRule>
  | CallCode<typeof signRuleSet>
  | CallCode<typeof switchRuleSet>
  | CallCode<typeof triageAgreement>,
  string
> = {
  ...runtimeSentences,
  'rules.not_found': '系统中没有这个版本的规则，请刷新',
  'rules.changed': '这个版本的规则内容与审阅时不同，不能签署和使用，请联系系统管理员',
  'rules.rule_not_found': '这个版本中没有这条规则，请刷新',
  'rules.signed': '这个版本已经签署，不能再审阅。需要修改时，请提出新的版本',
  'rules.note_missing': '请写明哪里需要修改，至少 5 个字',
  'rules.not_reviewed': '还有规则没有审阅，请逐条审阅后再签署',
  'rules.objected': '有规则被提出异议，不能签署。请在新的版本中改好，或重新审阅',
  'rules.not_signed': '这个版本还没有签署，不能启用',
  'rules.in_force': '这个版本正在使用',
  'staff.wrong_credentials': '密码或动态码不对，请核对后再试',
  'staff.locked': '输错次数太多，账号已锁定，请稍后再试',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
