import * as z from 'zod/mini';
import { PatientDetails, Relation, Sex, type PatientView } from '@shared/domain/patient/patient';
import { cleanText, textLength } from '@shared/kernel/text';
import { shanghai } from '@shared/kernel/time';
import { explain, type PatientCode } from './messages';

/** 就诊人 as typed so far. */
export const PatientForm = z.object({
  name: z.string(),
  sex: z.optional(Sex),
  bornOn: z.optional(z.string()),
  relation: z.optional(Relation),
});
export type PatientForm = z.infer<typeof PatientForm>;

/** A form nobody has touched. */
export const emptyForm: PatientForm = { name: '' };

/** A sentence for every field that needs one; `whole` stands above the button. */
export type FormProblems = Partial<Record<'name' | 'sex' | 'bornOn' | 'relation' | 'whole', string>>;

/** The form of somebody who is on the list already. */
export const formOf = ({ name, sex, bornOn, relation }: PatientView): PatientForm => ({
  name,
  sex,
  bornOn,
  relation,
});

/** What is still missing or cannot be. */
export function problemsOf(form: PatientForm, now: number): FormProblems {
  const problems: FormProblems = {};
  const length = textLength(cleanText(form.name));
  if (length < 2) problems.name = '请填写真实姓名，至少 2 个字';
  if (length > 30) problems.name = '姓名最多 30 个字';
  if (!form.sex) problems.sex = '请选择性别';
  if (!form.bornOn) problems.bornOn = '请选择出生日期';
  else if (form.bornOn > shanghai(now).day) problems.bornOn = explain('patient.born_in_future');
  if (!form.relation) problems.relation = '请选择与您的关系';
  return problems;
}

/** The details to send; undefined while something is missing. */
export function detailsOf(form: PatientForm): PatientDetails | undefined {
  const parsed = PatientDetails.safeParse(form);
  return parsed.success ? parsed.data : undefined;
}

const FIELD_OF: Partial<Record<PatientCode, keyof FormProblems>> = {
  'patient.born_in_future': 'bornOn',
  'patient.too_old': 'bornOn',
  'patient.self_exists': 'relation',
  'patient.duplicate': 'name',
};

/** A refusal of the server, placed where the person can do something about it. */
export const refusalProblems = (code: PatientCode): FormProblems => ({
  [FIELD_OF[code] ?? 'whole']: explain(code),
});
