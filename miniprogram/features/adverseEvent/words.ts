import type { EventView } from '@shared/contracts/adverseEvent';
import { AFTER_STOPPING_WORDS, FELT_WORDS, NOW_WORDS, TAKING_WORDS } from '@shared/domain/adverseEvent/words';

const optionsOf = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));

export const FELT = optionsOf(FELT_WORDS);
export const TAKING = optionsOf(TAKING_WORDS);
export const AFTER_STOPPING = optionsOf(AFTER_STOPPING_WORDS);
export const NOW = optionsOf(NOW_WORDS);

/** Where a report stands. */
export const stateWords: Record<EventView['state'], string> = {
  reported: '药师处理中',
  assessed: '药师已答复',
  filed: '已上报',
};
