import type { assessEvent, fileEvent, listEvents, openEvent } from '@shared/contracts/adverseEvent';
import type { adverseEventPaper } from '@shared/contracts/paper';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CallCode<typeof listEvents>
  | CallCode<typeof openEvent>
  | CallCode<typeof adverseEventPaper>
  | CallCode<typeof assessEvent>
  | CallCode<typeof fileEvent>;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'adverse_event.not_found': '没有找到这份报告，请刷新',
  'adverse_event.death_unmarked': '结果为死亡时，严重的依据也要勾选“导致死亡”；两处请一致',
  'adverse_event.not_assessed': '药师还没有评价，或已经上报，请刷新',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
