import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Phrasing = { readonly group: string; readonly text: string };

/** `tuning` was looked at while rules were written; `heldOut` was written at the same time and not looked at. */
export const readPhrasings = (kind: 'alarms' | 'calm', half: 'tuning' | 'heldOut'): readonly Phrasing[] => {
  let group = '';
  const phrasings: Phrasing[] = [];
  const file = path.join(import.meta.dirname, 'phrasings', `${kind}.${half}.txt`);
  for (const line of readFileSync(file, 'utf8').split('\n'))
    if (line.startsWith('# ')) group = line.slice(2);
    else if (line !== '') phrasings.push({ group, text: line });
  return phrasings;
};
