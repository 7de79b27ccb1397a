import { expect, it } from 'vitest';
import { differences, firstChoices, merged } from './conflict';
import { formOf } from './recordForm';

const EMPTY = {
  ...{ chiefComplaint: '', presentIllness: '', pastHistory: '' },
  ...{ allergies: '', impression: '', plan: '' },
};
const mine = formOf({ ...EMPTY, chiefComplaint: '咳嗽', impression: '支气管炎可能', plan: '多饮水' });
const theirs = {
  ...formOf({ ...EMPTY, chiefComplaint: '咳嗽', plan: '休息', pastHistory: '高血压' }, { kind: 'self_care' }),
  revision: 7,
};
const words = () => '';
const found = differences(mine, theirs, words);

it('Only what differs is shown, both texts of it', () => {
  expect(found.map(({ label }) => label)).toEqual(['既往史', '初步意见', '处理意见']);
  expect(found.at(-1)).toMatchObject({ mine: '多饮水', theirs: '休息', canBoth: true });
});

it('What one device alone wrote is taken; between two texts nothing is chosen for the doctor', () => {
  expect(firstChoices(found)).toEqual({ pastHistory: 'theirs', impression: 'mine' });
});

it('Each part becomes what was chosen, and the record goes on from the other version', () => {
  const form = merged(mine, theirs, {
    ...firstChoices(found),
    plan: 'both',
    disposition: 'theirs',
  });
  expect(form).toMatchObject({
    body: { pastHistory: '高血压', impression: '支气管炎可能', plan: '多饮水\n休息' },
    disposition: 'self_care',
    revision: 7,
  });
});

it('Two texts that do not fit into one part cannot both stay', () => {
  const long = formOf({ ...EMPTY, allergies: '药'.repeat(300) });
  const other = formOf({ ...EMPTY, allergies: '食'.repeat(300) });
  expect(differences(long, other, words)[0]).toMatchObject({ key: 'allergies', canBoth: false });
});
