import type { DoctorCard, Title } from '@shared/domain/doctor/doctor';
import { minutesText, whenText } from '../../ui/when';

/** 职称 as it stands on a signboard. */
export const titleText: Record<Title, string> = {
  chief: '主任医师',
  associate_chief: '副主任医师',
  attending: '主治医师',
  resident: '住院医师',
};

/** On duty, or when again. */
export function dutyText(doctor: Pick<DoctorCard, 'onDuty' | 'nextDutyAt'>, now: number): string {
  if (doctor.onDuty) return '出诊中';
  return doctor.nextDutyAt === undefined ? '近期不出诊' : `${whenText(doctor.nextDutyAt, now)} 出诊`;
}

/** What a doctor promises: 30 分钟内接诊. */
export const promiseText = ({ text }: Pick<DoctorCard, 'text'>): string =>
  `${minutesText(text.promiseMinutes)}内接诊`;
