import * as z from 'zod/mini';
import type { Complaint, Told } from '@shared/domain/consultation/complaint';
import { DEPARTMENT_CODES } from '@shared/domain/department/departments';
import { Diagnosis } from '@shared/domain/diagnosis/code';
import type { Disposition } from '@shared/domain/record/disposition';
import type { RecordDraftBody } from '@shared/domain/record/record';
import { cleanText, textLength } from '@shared/kernel/text';

/** 病历的六项 in the order a clinic writes them, with the room each has. */
export const PARTS = [
  { key: 'chiefComplaint', label: '主诉', max: 200, hint: '主要症状和持续时间' },
  { key: 'presentIllness', label: '现病史', max: 3000, hint: '起病经过、症状变化、已做的处理' },
  { key: 'pastHistory', label: '既往史', max: 2000, hint: '过去的疾病、手术、长期用药' },
  { key: 'allergies', label: '过敏史', max: 500, hint: '没有也请写明' },
  { key: 'impression', label: '初步意见', max: 2000, hint: '您的判断' },
  { key: 'plan', label: '处理意见', max: 3000, hint: '给患者的建议、注意事项、复诊条件' },
] as const;
export type PartKey = (typeof PARTS)[number]['key'];

const Body = z.object({
  chiefComplaint: z.string(),
  presentIllness: z.string(),
  pastHistory: z.string(),
  allergies: z.string(),
  impression: z.string(),
  plan: z.string(),
});

/** The record as it stands in the editor. Days stay text until they are a number that counts. */
export const RecordForm = z.object({
  body: Body,
  disposition: z.optional(z.enum(['self_care', 'online_again', 'outpatient', 'emergency', 'call_120'])),
  days: z.string(),
  /** The department of the clinic, where the doctor names one. */
  department: z.optional(z.enum(DEPARTMENT_CODES)),
  /** Only in a 复诊 that was confirmed. */
  diagnoses: z.optional(z.array(Diagnosis)),
  /** 草稿版本 that it goes on from; absent when there was none. */
  revision: z.optional(z.int()),
});
export type RecordForm = z.infer<typeof RecordForm>;
export type DispositionKind = NonNullable<RecordForm['disposition']>;

/** Nothing written yet. */
const EMPTY = Object.fromEntries(PARTS.map(({ key }) => [key, ''])) as RecordForm['body'];

/** What the patient said, as a beginning of three parts; nothing is added to their words but who says so. */
export function startFrom(complaint: Complaint): RecordForm {
  const body = {
    ...EMPTY,
    chiefComplaint: [...complaint.chief].slice(0, 200).join(''),
    pastHistory: toldByPatient(complaint.history),
    allergies: toldByPatient(complaint.allergies),
  };
  return { body, days: '' };
}

/** True while a part still says what the patient said, word for word: the doctor has yet to check it. */
export const isFromPatient = (form: RecordForm, complaint: Complaint, key: PartKey): boolean =>
  form.body[key] !== '' && form.body[key] === startFrom(complaint).body[key];

/** The editor filled with a draft from the server. */
export const formOf = (
  body: RecordDraftBody,
  disposition?: Disposition,
  diagnoses: readonly Diagnosis[] = [],
  revision?: number,
): RecordForm => ({
  body,
  ...(revision !== undefined && { revision }),
  diagnoses: [...diagnoses],
  ...(disposition && { disposition: disposition.kind }),
  days: disposition?.kind === 'outpatient' ? String(disposition.withinDays) : '',
  ...(disposition?.kind === 'outpatient' &&
    disposition.departmentCode && { department: disposition.departmentCode }),
});

/** The disposition, when it is whole. */
export function dispositionOf({ disposition, days, department }: RecordForm): Disposition | undefined {
  if (disposition === undefined) return undefined;
  if (disposition !== 'outpatient') return { kind: disposition };
  const withinDays = /^\d{1,2}$/.test(days) ? Number(days) : 0;
  if (withinDays < 1 || withinDays > 30) return undefined;
  return { kind: 'outpatient', withinDays, ...(department && { departmentCode: department }) };
}

export type Problems = Partial<Record<PartKey | 'diagnoses' | 'disposition', string>>;

/** Why a part is too long; undefined when it is not. */
const tooLong = (form: RecordForm, { key, label, max }: (typeof PARTS)[number]): string | undefined => {
  const length = textLength(cleanText(form.body[key]));
  return length > max ? `${label}最多 ${max} 字，现在 ${length} 字，请缩短` : undefined;
};

/** What keeps a draft from being saved. */
export function draftProblems(form: RecordForm): Problems {
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const problem = tooLong(form, part);
      return problem ? [[part.key, problem]] : [];
    }),
  );
}

/** The parts with a problem by name: 主诉、处置. */
export const problemNames = (problems: Problems): string =>
  [...PARTS, { key: 'diagnoses' as const, label: '诊断' }, { key: 'disposition' as const, label: '处置' }]
    .filter(({ key }) => problems[key] !== undefined)
    .map(({ label }) => label)
    .join('、');

/** What keeps the record from being signed, part by part. A confirmed 复诊 needs a diagnosis. */
export function signingProblems(form: RecordForm, needsDiagnosis: boolean): Problems {
  const empty = PARTS.filter(({ key }) => cleanText(form.body[key]) === '');
  return {
    ...Object.fromEntries(empty.map(({ key, label }) => [key, `请填写${label}`])),
    ...draftProblems(form),
    ...(needsDiagnosis && !form.diagnoses?.length && { diagnoses: '请写下诊断' }),
    ...(!form.disposition && { disposition: '请选择处置。没有处置不能结束问诊' }),
    ...(form.disposition && !dispositionOf(form) && { disposition: '请填写几天内就诊，1 到 30 天' }),
  };
}

function toldByPatient(told: Told): string {
  switch (told.kind) {
    case 'none':
      return '患者自述：无';
    case 'unknown':
      return '患者自述：不清楚';
    case 'some':
      return [...`患者自述：${told.text}`].slice(0, 500).join('');
  }
}
