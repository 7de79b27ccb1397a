import { expect, test } from 'vitest';
import { EMPTY_VERDICT, verdictOf } from './verdictForm';

const I10 = { code: 'I10.x00x002', name: '高血压' };

test('A confirmation names the diagnosis that was shown; the other two tell the patient why', () => {
  expect(verdictOf(EMPTY_VERDICT)).toHaveProperty('problems.kind');
  expect(verdictOf({ kind: 'confirmed', diagnoses: [], words: '' })).toHaveProperty('problems.diagnoses');
  expect(verdictOf({ kind: 'confirmed', diagnoses: [I10], words: '忘了的话' })).toEqual({
    kind: 'confirmed',
    diagnoses: [I10],
  });
  expect(verdictOf({ kind: 'more_needed', diagnoses: [I10], words: ' ' })).toHaveProperty('problems.words');
  expect(verdictOf({ kind: 'more_needed', diagnoses: [I10], words: ' 请补一张 ' })).toEqual({
    kind: 'more_needed',
    words: '请补一张',
  });
  const long = '长'.repeat(201);
  expect(verdictOf({ kind: 'not_follow_up', diagnoses: [], words: long })).toHaveProperty('problems.words');
});
