import * as z from 'zod/mini';
import { readIdNumber } from '@shared/domain/patient/idNumber';
import { PatientDetails, Relation, Sex, type PatientView } from '@shared/domain/patient/patient';
import { cleanText, textLength } from '@shared/kernel/text';
import { shanghai } from '@shared/kernel/time';
import { explain, type PatientCode } from './messages';

/** 就诊人 as typed so far, and as this phone keeps it. */
export const PatientForm = z.object({
  name: z.string(),
  sex: z.optional(Sex),
  bornOn: z.optional(z.string()),
  relation: z.optional(Relation),
});
export type PatientForm = z.infer<typeof PatientForm>;

/** The same with the identity number, which this phone never keeps. */
export type TypedForm = PatientForm & { readonly idNumber: string };

/** A form nobody has touched. */
export const emptyForm: PatientForm = { name: '' };

/** A sentence for every field that needs one; `whole` stands above the button. */
export type FormProblems = Partial<
  Record<'name' | 'idNumber' | 'sex' | 'bornOn' | 'relation' | 'whole', string>
>;

/** The form of somebody who is on the list already. */
export const formOf = ({ name, sex, bornOn, relation }: PatientView): PatientForm => ({
  name,
  sex,
  bornOn,
  relation,
});

/** What a number says of sex and birthday, once it is whole. */
export function toldByNumber(
  idNumber: string,
  now: number,
): Pick<PatientDetails, 'sex' | 'bornOn'> | undefined {
  const read = readIdNumber(idNumber, now);
  return read.ok ? { sex: read.value.sex, bornOn: read.value.bornOn } : undefined;
}

/** What is still missing or cannot be. Without a number the person can be kept, and verified later. */
export function problemsOf(form: TypedForm, now: number): FormProblems {
  const problems: FormProblems = {};
  const length = textLength(cleanText(form.name));
  if (length < 2) problems.name = '请填写真实姓名，至少 2 个字';
  if (length > 30) problems.name = '姓名最多 30 个字';
  const number = form.idNumber.trim() === '' ? undefined : readIdNumber(form.idNumber, now);
  if (number && !number.ok) problems.idNumber = explain(number.code);
  if (!form.sex) problems.sex = '请选择性别';
  if (!form.bornOn) problems.bornOn = '请选择出生日期';
  else if (form.bornOn > shanghai(now).day) problems.bornOn = explain('patient.born_in_future');
  if (!form.relation) problems.relation = '请选择与您的关系';
  return problems;
}

/** The details to send; undefined while something is missing. */
export function detailsOf({ name, sex, bornOn, relation }: PatientForm): PatientDetails | undefined {
  const parsed = PatientDetails.safeParse({ name, sex, bornOn, relation });
  return parsed.success ? parsed.data : undefined;
}

/** True when these details are of another person than was verified, whose proof would be lost with them. */
export const losesProof = (form: PatientForm, known: PatientView | undefined): boolean =>
  known?.verifiedAt !== undefined &&
  (cleanText(form.name) !== known.name || form.sex !== known.sex || form.bornOn !== known.bornOn);

const FIELD_OF: Partial<Record<PatientCode, keyof FormProblems>> = {
  'patient.born_in_future': 'bornOn',
  'patient.too_old': 'bornOn',
  'patient.self_exists': 'relation',
  'patient.duplicate': 'name',
  'patient.number_exists': 'idNumber',
  'patient.number_taken': 'idNumber',
  'id_number.malformed': 'idNumber',
  'id_number.bad_checksum': 'idNumber',
  'id_number.impossible_day': 'idNumber',
  'id_number.born_in_future': 'idNumber',
  'id_number.birthday_differs': 'bornOn',
  'id_number.sex_differs': 'sex',
};

/** A refusal of the server, placed where the person can do something about it. */
export const refusalProblems = (code: PatientCode): FormProblems => ({
  [FIELD_OF[code] ?? 'whole']: explain(code),
});
