import { expect, test } from 'vitest';
import { aConsultation, EARLIER, HYPERTENSION, PICTURES } from '../../../testing/caseWorld';
import { PictureId } from '../../kernel/ids';
import type { Consultation } from '../consultation/consultation';
import { hasAnswered } from '../consultation/unanswered';
import type { Evidence } from './evidence';
import { add, judge, open, shownTo } from './judge';
import { mayDiagnose, needsDiagnosis } from './powers';

const DIABETES = { code: 'E11.900', name: '2型糖尿病' };
const CONFIRMED = { kind: 'confirmed' as const, diagnoses: [HYPERTENSION] };
const followUp = (evidence: Partial<Evidence> = {}, state: Consultation['state'] = 'in_progress') =>
  aConsultation(state, { service: 'follow_up', evidence: { earlier: EARLIER, ...evidence } });

test('A 咨询 writes no diagnosis, whatever it says of evidence', () => {
  expect(mayDiagnose(aConsultation('in_progress'), [])).toMatchObject({ ok: true });
  const claimed = aConsultation('in_progress', { evidence: { earlier: EARLIER, verdict: CONFIRMED } });
  expect(mayDiagnose(claimed, [HYPERTENSION])).toMatchObject({ code: 'diagnosis.only_in_follow_up' });
  expect(needsDiagnosis(claimed)).toBe(false);
});

test.each<Partial<Evidence>>([
  {},
  { openedAt: 1 },
  { openedAt: 1, verdict: { kind: 'more_needed', words: '请补充' } },
  { openedAt: 1, verdict: { kind: 'not_follow_up', words: '没有诊断' } },
])('A 复诊 writes none before its evidence is confirmed: %j', (evidence) => {
  expect(mayDiagnose(followUp(evidence), [HYPERTENSION])).toMatchObject({ code: 'evidence.not_confirmed' });
  expect(needsDiagnosis(followUp(evidence))).toBe(false);
});

test('A confirmed 复诊 writes diagnoses of the category that was shown, and no other', () => {
  const confirmed = followUp({ openedAt: 1, verdict: CONFIRMED });
  expect(mayDiagnose(confirmed, [{ code: 'I10.x00', name: '特发性高血压' }])).toMatchObject({ ok: true });
  for (const written of [[DIABETES], [HYPERTENSION, DIABETES]])
    expect(mayDiagnose(confirmed, written)).toMatchObject({ code: 'diagnosis.not_evidenced' });
  expect(needsDiagnosis(confirmed)).toBe(true);
});

test('Evidence is opened before it is judged, and stays opened', () => {
  expect(open(aConsultation('waiting'), 5)).toMatchObject({ code: 'evidence.none' });
  expect(open(followUp({}, 'completed'), 5)).toMatchObject({ code: 'consultation.not_open' });
  const opened = open(followUp({}, 'waiting'), 5);
  expect(opened).toMatchObject({ ok: true, value: { evidence: { openedAt: 5 } } });
  expect(opened.ok && open(opened.value, 9)).toEqual(opened);
  expect(judge(aConsultation('in_progress'), CONFIRMED, { now: 6 })).toMatchObject({ code: 'evidence.none' });
  expect(judge(followUp({ openedAt: 5 }, 'waiting'), CONFIRMED, { now: 6 })).toMatchObject({
    code: 'consultation.not_in_progress',
  });
  expect(judge(followUp(), CONFIRMED, { now: 6 })).toMatchObject({ code: 'evidence.not_opened' });
  expect(judge(followUp({ openedAt: 5 }), CONFIRMED, { now: 6 })).toMatchObject({
    ok: true,
    value: { evidence: { verdict: CONFIRMED, judgedAt: 6 } },
  });
});

test('What a prescription rests on stands as long as it does', () => {
  const confirmed = followUp({ openedAt: 5, judgedAt: 6, verdict: CONFIRMED });
  const facts = { now: 7, isPrescribed: true };
  expect(judge(confirmed, { kind: 'not_follow_up', words: '不是复诊' }, facts)).toMatchObject({
    code: 'prescription.open',
  });
  expect(judge(followUp({ openedAt: 5 }), CONFIRMED, facts)).toMatchObject({ ok: true });
});

test('What is added has to be opened and judged anew', () => {
  const asked = followUp({ openedAt: 1, verdict: { kind: 'more_needed', words: '看不清' }, judgedAt: 2 });
  const more = [PictureId.parse('more')];
  expect(add(aConsultation('in_progress'), more)).toMatchObject({ code: 'evidence.none' });
  expect(add({ ...asked, state: 'completed' }, more)).toMatchObject({ code: 'consultation.not_in_progress' });
  expect(add(followUp({ openedAt: 1 }), more)).toMatchObject({ code: 'evidence.nothing_asked' });
  const many = [1, 2, 3, 4, 5, 6].map((n) => PictureId.parse(`more-${n}`));
  expect(add(asked, many)).toMatchObject({ code: 'evidence.too_many' });
  const added = add(asked, more);
  expect(added.ok && added.value.evidence).toEqual({
    earlier: { ...EARLIER, proof: { kind: 'papers', pictureIds: [PICTURES.patient, ...more] } },
    judgedAt: 2,
  });
  // Having asked for papers was an answer, and stays one.
  expect(added.ok && hasAnswered(added.value, { said: { patient: 1, doctor: 0 } })).toBe(true);
});

test('A doctor reads the evidence after opening it, the patient always', () => {
  const closed: Evidence = { earlier: EARLIER };
  expect(shownTo('doctor', closed)).toBeUndefined();
  expect(shownTo('patient', closed)).toEqual(EARLIER);
  expect(shownTo('doctor', { ...closed, openedAt: 1 })).toEqual(EARLIER);
});
