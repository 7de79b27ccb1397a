import { describe, expect, it } from 'vitest';
import type { PatientView } from '@shared/domain/patient/patient';
import { Complaint } from '@shared/domain/consultation/complaint';
import { PatientId } from '@shared/kernel/ids';
import { instantOf } from '@shared/kernel/time';
import { complaintOf, problemsOf } from './complaint';
import { emptyDraft, forPatient, withOpening, type IntakeDraft } from './draft';

const now = instantOf('2026-11-23', 600);
const person = (part: Partial<PatientView>): PatientView => ({
  id: PatientId.parse('p1'),
  name: '王小雨',
  sex: 'female',
  bornOn: '1990-01-01',
  relation: 'self',
  ...part,
});
const told: IntakeDraft = {
  ...emptyDraft,
  chief: '  咳嗽三天，夜里加重  ',
  since: 'days_1_3',
  history: { kind: 'none', text: '' },
  allergies: { kind: 'some', text: '青霉素' },
  medicines: { kind: 'unknown', text: '写到一半' },
  pregnancy: { kind: 'no', week: '' },
};

describe('what is told before a doctor is asked', () => {
  it('is complete, cleaned, and what the contract takes', () => {
    const complaint = complaintOf(told, person({}), now);
    expect(Complaint.safeParse(complaint).data).toEqual(complaint);
    expect(complaint).toEqual({
      chief: '咳嗽三天，夜里加重',
      since: 'days_1_3',
      history: { kind: 'none' },
      allergies: { kind: 'some', text: '青霉素' },
      medicines: { kind: 'unknown' },
      pregnancy: { kind: 'no' },
    });
  });

  it('says for every part of an untouched form what is missing', () => {
    expect(Object.keys(problemsOf(emptyDraft, undefined, now))).toEqual([
      'patient',
      'chief',
      'since',
      'history',
      'allergies',
      'medicines',
    ]);
    expect(complaintOf(emptyDraft, person({}), now)).toBeUndefined();
  });

  it('asks women of an age to be pregnant, and sends nothing about it for anybody else', () => {
    const silent = { ...told, pregnancy: { week: '' } };
    expect(problemsOf(silent, person({}), now).pregnancy).toBeDefined();
    expect(problemsOf(silent, person({ sex: 'male' }), now)).toEqual({});
    expect(complaintOf(told, person({ bornOn: '2020-01-01' }), now)).not.toHaveProperty('pregnancy');
  });

  it.each(['', '0', '44', '1.5', '十二'])('refuses %j as a week of pregnancy', (week) => {
    const draft: IntakeDraft = { ...told, pregnancy: { kind: 'pregnant', week } };
    expect(problemsOf(draft, person({}), now).pregnancy).toBe('请填写孕周，1 到 43');
  });

  it('counts characters as people do, and neither blanks nor invisible ones as text', () => {
    expect(problemsOf({ ...told, chief: '咳嗽\u200b\u200b\u200b   ' }, person({}), now).chief).toBeDefined();
    expect(problemsOf({ ...told, chief: '😀'.repeat(1000) }, person({}), now).chief).toBeUndefined();
    expect(problemsOf({ ...told, chief: '咳'.repeat(1001) }, person({}), now).chief).toBeDefined();
  });

  it('wants words where somebody says there is something', () => {
    expect(problemsOf({ ...told, history: { kind: 'some', text: ' ' } }, person({}), now).history).toBe(
      '请写下具体情况',
    );
  });
});

describe('the draft', () => {
  it('takes over what was said on the home page, and loses nothing that was there', () => {
    expect(withOpening(emptyDraft, ' 头痛 ').chief).toBe('头痛');
    expect(withOpening(told, '头痛').chief).toBe('咳嗽三天，夜里加重\n头痛');
    expect(withOpening(told, '咳嗽三天').chief).toBe(told.chief);
  });

  it('does not carry a pregnancy from one person to the next', () => {
    const first = forPatient(told, PatientId.parse('p1'));
    expect(first.pregnancy.kind).toBe('no');
    expect(forPatient(first, PatientId.parse('p2')).pregnancy.kind).toBeUndefined();
    expect(forPatient(first, PatientId.parse('p2')).chief).toBe(told.chief);
  });
});
