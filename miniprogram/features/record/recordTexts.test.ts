import { expect, it } from 'vitest';
import { withTemplate } from './recordTexts';

const EMPTY = {
  ...{ chiefComplaint: '', presentIllness: '', pastHistory: '' },
  ...{ allergies: '', impression: '', plan: '' },
};

it('A template goes behind what was written, part by part, and takes nothing away', () => {
  const written = { ...EMPTY, presentIllness: '咳嗽三天', allergies: '青霉素' };
  const template = { ...EMPTY, presentIllness: '起病：\n诱因：', plan: '不适随诊' };
  expect(withTemplate(written, template)).toEqual({
    ...EMPTY,
    presentIllness: '咳嗽三天\n起病：\n诱因：',
    allergies: '青霉素',
    plan: '不适随诊',
  });
});
