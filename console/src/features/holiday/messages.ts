import type { listHolidays, removeHoliday, saveHoliday } from '@shared/contracts/appointment';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<
  CallCode<typeof listHolidays> | CallCode<typeof saveHoliday> | CallCode<typeof removeHoliday>,
  string
> = {
  ...runtimeSentences,
  'schedule.in_past': '这一天已经过去，请选今天或以后的日期',
  'holiday.not_found': '这一天已经删除，请刷新列表',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
