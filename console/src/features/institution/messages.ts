import type { listLicences, saveLicence, withdrawLicence } from '@shared/contracts/institution';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<
  CallCode<typeof listLicences> | CallCode<typeof saveLicence> | CallCode<typeof withdrawLicence>,
  string
> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'licence.not_found': '没有找到这份证照，请刷新列表',
  'licence.withdrawn': '这份证照已停用，不能再改。需要时请登记一份新的',
  'licence.kind_fixed': '证照种类不能更改。登记错了时，请停用这一份，再登记一份新的',
  'licence.days_reversed': '有效期的结束日早于开始日，请核对',
  'licence.until_missing': '执业类证照必须填写有效期的结束日',
  'licence.departments_missing': '执业类证照必须选择至少一个诊疗科目',
  'licence.departments_not_applicable': '这类证照不含诊疗科目，请取消选择',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
