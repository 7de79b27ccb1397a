import type { PatientView, Relation, Sex } from '@shared/domain/patient/patient';
import { whyNotTreated, type StandingRefusal } from '@shared/domain/patient/standing';
import { ageText } from '@shared/kernel/time';

export const sexText: Record<Sex, string> = { male: '男', female: '女' };

export const relationText: Record<Relation, string> = {
  self: '本人',
  father: '父亲',
  mother: '母亲',
  spouse: '配偶',
  child: '子女',
  other: '其他',
};

/** 女 · 34岁 · 本人. */
export const personLine = ({ sex, bornOn, relation }: PatientView, now: number): string =>
  [sexText[sex], ageText(bornOn, now), relationText[relation]].join(' · ');

/** `1998-05-20` as 1998年5月20日. */
export const dayText = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
};

/** What a person still lacks before a doctor can be asked, in a word. */
export const lackText: Record<StandingRefusal, string> = {
  'patient.unverified': '未实名',
  'guardian.self': '需由监护人添加',
  'guardian.consent_missing': '待监护人同意',
  'proxy.consent_missing': '待本人授权',
};

/** The same for one person; undefined when nothing is lacking. */
export function lackOf(patient: PatientView, now: number): string | undefined {
  const why = whyNotTreated(patient, now);
  return why && lackText[why];
}
