import type { Suggestion, TencentCloudState } from './state';

const GRAVITY: readonly Suggestion[] = ['Pass', 'Review', 'Block'];

/** The gravest verdict on any word the text contains, in the fields text and pictures share. */
export function verdictOn(text: string, { verdicts }: TencentCloudState) {
  const hits = [...verdicts].filter(([word]) => text.includes(word));
  const Suggestion = GRAVITY[Math.max(0, ...hits.map(([, found]) => GRAVITY.indexOf(found)))] ?? 'Pass';
  const passes = Suggestion === 'Pass';
  const shared = { Suggestion, Label: passes ? 'Normal' : 'Abuse', SubLabel: '', Score: passes ? 0 : 99 };
  return { shared, words: passes ? [] : hits.map(([word]) => word) };
}
