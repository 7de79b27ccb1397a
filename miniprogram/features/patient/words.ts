import type { PatientView, Relation, Sex } from '@shared/domain/patient/patient';
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
