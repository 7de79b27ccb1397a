import { beforeEach, expect, test } from 'vitest';
import {
  hospitalTemplates,
  listTexts,
  saveHospitalTemplates,
  saveTexts,
} from '@shared/contracts/recordTexts';
import type { RecordTemplate } from '@shared/domain/record/recordTexts';
import { CaseWorld } from '../../../testing/caseWorld';
import { parts } from '../parts';

const EMPTY = {
  ...{ chiefComplaint: '', presentIllness: '', pastHistory: '' },
  ...{ allergies: '', impression: '', plan: '' },
};
const template = (title: string, plan = '观察三天'): RecordTemplate => ({ title, body: { ...EMPTY, plan } });
const PHRASE = { part: 'plan' as const, text: '不适随诊' };
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});

test('A doctor finds their own templates and phrases again, and nobody else’s', async () => {
  await world.ask(saveTexts, { templates: [template('上呼吸道感染')], phrases: [PHRASE] }, 'doctor');
  expect(await world.ask(listTexts, {}, 'doctor')).toMatchObject({
    value: { templates: [{ title: '上呼吸道感染' }], phrases: [PHRASE], hospital: [] },
  });
  expect(await world.ask(listTexts, {}, 'otherDoctor')).toMatchObject({
    value: { templates: [], phrases: [] },
  });
});

test('What the quality office keeps for the hospital every doctor sees', async () => {
  await world.askAs('quality', saveHospitalTemplates, { templates: [template('高血压复诊')] });
  expect(await world.ask(listTexts, {}, 'otherDoctor')).toMatchObject({
    value: { hospital: [{ title: '高血压复诊' }] },
  });
});

test('Two people of the office do not write over each other’s list', async () => {
  const first = await world.askAs('quality', saveHospitalTemplates, { templates: [template('一')] });
  expect(first.ok).toBe(true);
  expect(await world.askAs('quality', saveHospitalTemplates, { templates: [] })).toMatchObject({
    code: 'templates.changed',
  });
  const now = await world.askAs('quality', hospitalTemplates, {});
  const since = now.ok ? now.value.savedAt : undefined;
  expect(await world.askAs('quality', saveHospitalTemplates, { templates: [], since })).toMatchObject({
    ok: true,
  });
});

test.each([
  ['an empty template', { templates: [template('空', '')], phrases: [] }],
  ['two of one title', { templates: [template('一'), template('一', '别的')], phrases: [] }],
  ['a phrase twice', { templates: [], phrases: [PHRASE, PHRASE] }],
  ['21 templates', { templates: Array.from({ length: 21 }, (_, i) => template(`第${i}`)), phrases: [] }],
])('What cannot be kept is refused whole: %s', async (_, texts) => {
  expect(await world.ask(saveTexts, texts, 'doctor')).toMatchObject({ code: 'request.invalid' });
  expect(world.runtime.store.rows.recordTexts.size).toBe(0);
});
