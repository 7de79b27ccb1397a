import { describe, expect, it } from 'vitest';
import type { Complaint } from '@shared/domain/consultation/complaint';
import { RecordBody } from '@shared/domain/record/record';
import {
  isFromPatient,
  problemNames,
  dispositionOf,
  draftProblems,
  formOf,
  signingProblems,
  startFrom,
} from './recordForm';

const complaint: Complaint = {
  chief: '咳嗽三天，夜里加重',
  since: 'days_1_3',
  history: { kind: 'none' },
  allergies: { kind: 'unknown' },
  medicines: { kind: 'some', text: '阿司匹林' },
};
const whole = {
  ...formOf(
    {
      chiefComplaint: '咳嗽三天',
      presentIllness: '三天前受凉后咳嗽',
      pastHistory: '无',
      allergies: '无',
      impression: '考虑上呼吸道感染',
      plan: '多休息，三天不好转请就诊',
    },
    { kind: 'outpatient', withinDays: 3 },
  ),
};

describe('a record in the making', () => {
  it('begins with the patient’s own words in three parts and leaves the doctor’s parts empty', () => {
    expect(startFrom(complaint).body).toEqual({
      chiefComplaint: '咳嗽三天，夜里加重',
      presentIllness: '',
      pastHistory: '患者自述：无',
      allergies: '患者自述：不清楚',
      impression: '',
      plan: '',
    });
  });

  it('marks a part as the patient’s until the doctor has changed it', () => {
    const form = startFrom(complaint);
    expect(isFromPatient(form, complaint, 'allergies')).toBe(true);
    expect(isFromPatient(form, complaint, 'plan')).toBe(false);
    const checked = { ...form, body: { ...form.body, allergies: '否认药物过敏' } };
    expect(isFromPatient(checked, complaint, 'allergies')).toBe(false);
  });

  it('names what is still to do in the order of the form', () => {
    expect(problemNames(signingProblems(startFrom(complaint), false))).toBe(
      '现病史、初步意见、处理意见、处置',
    );
  });

  it('fits into the room of each part however much the patient wrote', () => {
    const long = startFrom({
      ...complaint,
      chief: '痛'.repeat(900),
      allergies: { kind: 'some', text: '药'.repeat(500) },
    });
    expect(draftProblems(long)).toEqual({});
  });

  it('names every part that is missing, and the disposition', () => {
    expect(Object.keys(signingProblems(startFrom(complaint), false))).toEqual([
      'presentIllness',
      'impression',
      'plan',
      'disposition',
    ]);
  });

  it('counts a part of blanks and invisible characters as empty', () => {
    const form = { ...whole, body: { ...whole.body, plan: ' \u200B\n' } };
    expect(signingProblems(form, false)).toEqual({ plan: '请填写处理意见' });
  });

  it('says how much is too much', () => {
    const form = { ...whole, body: { ...whole.body, chiefComplaint: '痛'.repeat(201) } };
    expect(signingProblems(form, false)).toEqual({ chiefComplaint: '主诉最多 200 字，现在 201 字，请缩短' });
  });

  it.each(['', '0', '31', '3天', '1.5'])('does not take %j as a number of days', (days) => {
    expect(dispositionOf({ ...whole, days })).toBeUndefined();
    expect(signingProblems({ ...whole, days }, false)).toHaveProperty('disposition');
  });

  it('finds nothing wrong with a record that the server takes', () => {
    expect(signingProblems(whole, false)).toEqual({});
    expect(RecordBody.safeParse(whole.body).success).toBe(true);
    expect(dispositionOf(whole)).toEqual({ kind: 'outpatient', withinDays: 3 });
  });

  it('keeps the department of the clinic that the doctor names, and reads it back from a draft', () => {
    const named = { kind: 'outpatient', withinDays: 3, departmentCode: '10' } as const;
    expect(dispositionOf({ ...whole, department: '10' })).toEqual(named);
    expect(dispositionOf(formOf(whole.body, named))).toEqual(named);
  });
});
