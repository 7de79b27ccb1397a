import { cleanText, textLength } from '@shared/kernel/text';
import { PARTS, type PartKey, type RecordForm } from './recordForm';

/** What another device has saved since this one read the draft. */
export type Conflict = { readonly theirs: RecordForm; readonly savedAt: number };

/** Which of two versions a part is to have. */
export type Side = 'mine' | 'theirs' | 'both';
export type ConflictKey = PartKey | 'diagnoses' | 'disposition';
export type Choices = Partial<Record<ConflictKey, Side>>;

/** A part that the two devices have differently, each as it reads. */
export type Difference = {
  readonly key: ConflictKey;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** Both can stand one after the other. */
  readonly canBoth: boolean;
};

/** What two devices wrote differently, part by part. `words` says a disposition as it is read. */
export function differences(
  mine: RecordForm,
  theirs: RecordForm,
  words: (form: RecordForm) => string,
): readonly Difference[] {
  const parts = PARTS.map(({ key, label, max }) => {
    const [a, b] = [cleanText(mine.body[key]), cleanText(theirs.body[key])];
    const canBoth = a !== '' && b !== '' && textLength(`${a}\n${b}`) <= max;
    return { key, label, mine: a, theirs: b, canBoth };
  });
  const codes = ({ diagnoses = [] }: RecordForm) => diagnoses.map(({ name }) => name).join('、');
  return [
    ...parts,
    { key: 'diagnoses' as const, label: '诊断', mine: codes(mine), theirs: codes(theirs), canBoth: false },
    { key: 'disposition' as const, label: '处置', mine: words(mine), theirs: words(theirs), canBoth: false },
  ].filter((it) => it.mine !== it.theirs);
}

/** What only one of them wrote is taken unless the doctor says otherwise; between two texts only the doctor chooses. */
export const firstChoices = (found: readonly Difference[]): Choices =>
  Object.fromEntries(
    found
      .filter(({ mine, theirs }) => mine === '' || theirs === '')
      .map(({ key, mine }) => [key, mine === '' ? 'theirs' : 'mine']),
  );

/** The record as the doctor chose, going on from what the other device has saved. */
export function merged(mine: RecordForm, theirs: RecordForm, choices: Choices): RecordForm {
  const part = (key: PartKey) => {
    const side = choices[key];
    if (side === 'both') return `${cleanText(mine.body[key])}\n${cleanText(theirs.body[key])}`;
    return (side === 'theirs' ? theirs : mine).body[key];
  };
  const coded = choices.diagnoses === 'theirs' ? theirs : mine;
  const ended = choices.disposition === 'theirs' ? theirs : mine;
  return {
    body: Object.fromEntries(PARTS.map(({ key }) => [key, part(key)])) as RecordForm['body'],
    days: ended.days,
    ...(ended.disposition && { disposition: ended.disposition }),
    ...(coded.diagnoses && { diagnoses: coded.diagnoses }),
    ...(theirs.revision !== undefined && { revision: theirs.revision }),
  };
}
