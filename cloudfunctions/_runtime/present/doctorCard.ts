import type { Terms } from '@shared/domain/appointment/terms';
import type { DepartmentCode } from '@shared/domain/department/departments';
import type { Doctor, DoctorCard } from '@shared/domain/doctor/doctor';
import { isTaking } from '@shared/domain/doctor/intake';
import { nextDutyAt } from '@shared/domain/doctor/schedule';
import { shrunk } from '@shared/domain/review/rating';
import type { DoctorId } from '@shared/kernel/ids';

/** 医生卡片 at an instant. */
export function doctorCard(doctor: Doctor, now: number, portraitUrl: string | undefined): DoctorCard {
  const { id, name, title, departmentCode, hospital, goodAt, text, rating } = doctor;
  const onDuty = isTaking(doctor, now);
  const next = onDuty ? undefined : nextDutyAt(doctor, now);
  return {
    ...{ id, name, title, departmentCode, hospital, goodAt, text, onDuty },
    ...(rating && rating.count > 0 && { rating: { count: rating.count, satisfaction: shrunk(rating) } }),
    ...(next !== undefined && { nextDutyAt: next }),
    ...(portraitUrl && { portraitUrl }),
  };
}

/** What 值班台 is called where a doctor's name stands. */
export const DESK_NAME = '值班';

/** 值班台, where a list or an order shows a doctor. */
export const deskCard = (
  id: DoctorId,
  departmentCode: DepartmentCode,
  onDuty: boolean,
  { feeFen, promiseMinutes }: Terms,
): DoctorCard => ({
  ...{ id, departmentCode, onDuty, name: DESK_NAME, title: 'attending', hospital: '本院', goodAt: '' },
  text: { feeFen, promiseMinutes },
});
