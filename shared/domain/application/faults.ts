import * as z from 'zod/mini';
import { cleanText, textLength } from '../../kernel/text';
import { ageYears, Day, shanghai } from '../../kernel/time';
import { DEPARTMENT_CODES } from '../department/departments';
import { Title } from '../doctor/doctor';
import { PRACTICE_YEARS } from '../doctor/qualification';
import { readIdNumber } from '../patient/idNumber';
import type { Application, ApplicationForm } from './application';
import { DEMANDS, DOCUMENTS, FIELDS, type ApplicationKind, type Field } from './fields';
import { isCreditCode } from './creditCode';

/** What is wrong with a field or document, the first thing only. */
export const FaultReason = z.enum([
  'missing',
  'malformed',
  'in_future',
  'over',
  'not_yet',
  'before_registration',
  'practice_too_short',
]);
export type FaultReason = z.infer<typeof FaultReason>;

/** 缺项或不符: where and what. */
export const Fault = z.object({ at: z.enum([...FIELDS, ...DOCUMENTS]), reason: FaultReason });
export type Fault = z.infer<typeof Fault>;

/** `长期` on a certificate. */
export const LONG_TERM = '长期';
const LONG_TERM_DAY = '9999-12-31';

/** The day that a validity ends on. */
export const dayOf = (text: string): string => (text === LONG_TERM ? LONG_TERM_DAY : text);

const lengthWithin = (min: number, max: number) => (text: string) =>
  textLength(text) >= min && textLength(text) <= max;
const matches = (form: RegExp) => (text: string) => form.test(text);
const isDay = (text: string) => Day.safeParse(text).success;
const isOneOf = (values: readonly string[]) => (text: string) => values.includes(text);

/** Whether a field is written as such a thing is written. */
const FORMS: Readonly<Record<Field, (text: string, kind: ApplicationKind, now: number) => boolean>> = {
  name: lengthWithin(2, 30),
  idNumber: (text, _kind, now) => readIdNumber(text, now).ok,
  phone: matches(/^1[3-9]\d{9}$/),
  institutionName: lengthWithin(4, 60),
  creditCode: isCreditCode,
  address: lengthWithin(5, 120),
  // 诊疗科目 of this hospital's own licence: nobody joins for another one.
  departmentCode: isOneOf(DEPARTMENT_CODES),
  title: isOneOf(Title.options),
  hospital: lengthWithin(4, 60),
  // 医师执业证书 has fifteen digits; the certificates of other professions are of several forms.
  licenceNo: (text, kind) => (kind === 'doctor' ? /^\d{15}$/ : /^[\dA-Z-]{6,30}$/).test(text),
  licenceRegisteredOn: isDay,
  licenceUntil: (text) => text === LONG_TERM || isDay(text),
  qualificationNo: matches(/^[\dA-Z-]{6,30}$/),
  practiceScope: lengthWithin(2, 100),
  practisingSinceOn: isDay,
  goodAt: lengthWithin(2, 60),
  introduction: lengthWithin(0, 300),
  insuranceNo: matches(/^[\dA-Za-z-]{6,40}$/),
  insuranceFrom: isDay,
  insuranceUntil: isDay,
  contractUntil: isDay,
};

/** Day against day: what a well-written date may still get wrong. */
function dayFault(field: Field, value: string, form: ApplicationForm, now: number): FaultReason | undefined {
  const { day: today } = shanghai(now);
  switch (field) {
    case 'licenceRegisteredOn':
      return value > today ? 'in_future' : undefined;
    case 'practisingSinceOn':
      if (value > today) return 'in_future';
      if (value < (form.licenceRegisteredOn ?? '')) return 'before_registration';
      return ageYears(value, now) < PRACTICE_YEARS ? 'practice_too_short' : undefined;
    case 'insuranceFrom':
      return value > today ? 'not_yet' : undefined;
    case 'licenceUntil':
    case 'insuranceUntil':
    case 'contractUntil':
      return dayOf(value) < today ? 'over' : undefined;
    default:
      return undefined;
  }
}

/** The form as it is judged and kept: cleaned, numbers in capitals, what the kind does not ask for left out. */
export function cleanForm(kind: ApplicationKind, form: ApplicationForm): ApplicationForm {
  const capitals: readonly Field[] = ['idNumber', 'creditCode', 'licenceNo', 'qualificationNo'];
  return Object.fromEntries(
    DEMANDS[kind].fields.flatMap((field) => {
      const text = cleanText(form[field] ?? '');
      if (text === '') return [];
      return [[field, capitals.includes(field) ? text.toUpperCase().replace(/\s/g, '') : text]];
    }),
  );
}

/** 缺项与不符, in the order of the form; none means that it may be submitted, or passed, at this moment. */
export function faultsOf(
  { kind, form: typed, evidence }: Pick<Application, 'kind' | 'form' | 'evidence'>,
  now: number,
): Fault[] {
  const { fields, documents, optional } = DEMANDS[kind];
  const form = cleanForm(kind, typed);
  const ofField = (field: Field): FaultReason | undefined => {
    const value = form[field];
    if (value === undefined) return optional.includes(field) ? undefined : 'missing';
    return FORMS[field](value, kind, now) ? dayFault(field, value, form, now) : 'malformed';
  };
  const wrong = fields.flatMap((at) => {
    const reason = ofField(at);
    return reason ? [{ at, reason }] : [];
  });
  const absent = documents.filter((it) => !optional.includes(it) && !evidence[it]?.length);
  return [...wrong, ...absent.map((at) => ({ at, reason: 'missing' as const }))];
}
