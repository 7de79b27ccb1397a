import { expect, it } from 'vitest';
import { ConsultationId, PictureId } from '@shared/kernel/ids';
import { instantOf } from '@shared/kernel/time';
import { emptyDraft, emptyEarlier, type IntakeDraft } from './draft';
import { earlierOf, earlierProblems } from './earlier';

const now = instantOf('2026-11-23', 600);
const PAPER = { pictureId: PictureId.parse('p1'), path: 'wx://1' };
const whole = { diagnosis: '高血压', hospital: '市一医院', on: '2026-10-01', papers: [PAPER] };
const draft = (earlier?: IntakeDraft['earlier'], service: IntakeDraft['service'] = 'follow_up') => ({
  ...emptyDraft,
  service,
  ...(earlier && { earlier }),
});

it('asks a 复诊 for diagnosis, hospital, day and papers, and a 咨询 for nothing', () => {
  expect(Object.keys(earlierProblems(draft(), now))).toEqual([
    'earlierDiagnosis',
    'earlierHospital',
    'earlierOn',
    'papers',
  ]);
  expect(earlierProblems(draft(emptyEarlier, 'advice'), now)).toEqual({});
  expect(earlierProblems(emptyDraft, now)).toEqual({});
  expect(earlierProblems(draft(whole), now)).toEqual({});
  expect(earlierProblems(draft({ ...whole, on: '2026-11-24' }), now)).toHaveProperty('earlierOn');
});

it('sends papers, or the record here that stands for them, and nothing with a 咨询', () => {
  const { papers: _, ...told } = whole;
  expect(earlierOf(draft(whole))).toEqual({ ...told, proof: { kind: 'papers', pictureIds: ['p1'] } });
  const consultationId = ConsultationId.parse('case-1');
  const named = { ...whole, papers: [], consultationId };
  expect(earlierProblems(draft(named), now)).toEqual({});
  expect(earlierOf(draft(named))).toEqual({ ...told, proof: { kind: 'record', consultationId } });
  expect(earlierOf(draft(whole, 'advice'))).toBeUndefined();
  expect(earlierOf(draft(emptyEarlier))).toBeUndefined();
});
