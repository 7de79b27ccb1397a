import type { Diagnosis } from '@shared/domain/diagnosis/code';
import type { Signed } from '@shared/domain/signature/signed';
import { clockText, shanghai } from '@shared/kernel/time';
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

/** Day and minute of an instant: 2026-11-23 10:05. */
export function minuteText(at: number): string {
  const { day, minute } = shanghai(at);
  return `${day} ${clockText(minute)}`;
}

/** Whether it is signed, and with which certificate. */
export const signatureText = (signed: Signed | undefined): string =>
  signed
    ? `医生已电子签名，${minuteText(signed.at)}，证书尾号 ${signed.serial.slice(-8)}`
    : '未签名（当时尚未启用电子签名）';
