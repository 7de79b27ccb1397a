import type { Diagnosis } from '@shared/domain/diagnosis/code';
import type { DispositionKind } from './recordForm';

/** The five dispositions as the doctor chooses them. */
export const DISPOSITIONS: readonly { value: DispositionKind; label: string; note: string }[] = [
  { value: 'self_care', label: '自我护理', note: '在家观察，按医嘱处理' },
  { value: 'online_again', label: '再次线上问诊', note: '按约定时间再来' },
  { value: 'outpatient', label: '门诊就诊', note: '在几天内到医院' },
  { value: 'emergency', label: '急诊', note: '尽快到最近的急诊' },
  { value: 'call_120', label: '拨打 120', note: '立即' },
];

/** Days that are asked for most. */
export const USUAL_DAYS = ['1', '3', '7', '14', '30'] as const;

/** 诊断 with their codes, the main one first. */
export const diagnosesText = (diagnoses: readonly Diagnosis[]): string =>
  diagnoses.map(({ name, code }) => `${name}（${code}）`).join('、');
