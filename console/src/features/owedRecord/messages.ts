import type { giveUpRecord, listOwedRecords } from '@shared/contracts/owedRecord';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code = CallCode<typeof listOwedRecords> | CallCode<typeof giveUpRecord>;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'consultation.not_found': '没有找到这次问诊，请刷新列表',
  'record.not_owed': '这份病历已经签署，或已登记为未写，请刷新列表',
  'record.still_expected': '医生仍可签署，请先催签；待签满 30 天后才能登记未写',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
