import type { Doctor, DoctorCard } from '@shared/domain/doctor/doctor';
import { isTaking } from '@shared/domain/doctor/intake';
import { nextDutyAt } from '@shared/domain/doctor/schedule';
import { shrunk } from '@shared/domain/review/rating';

/** 医生卡片 at an instant. */
export function doctorCard(doctor: Doctor, now: number, portraitUrl: string | undefined): DoctorCard {
  const { id, name, title, departmentCode, hospital, goodAt, text, schedule, rating } = doctor;
  const onDuty = isTaking(doctor, now);
  const next = onDuty ? undefined : nextDutyAt(schedule, now);
  return {
    ...{ id, name, title, departmentCode, hospital, goodAt, text, onDuty },
    ...(rating && rating.count > 0 && { rating: { count: rating.count, satisfaction: shrunk(rating) } }),
    ...(next !== undefined && { nextDutyAt: next }),
    ...(portraitUrl && { portraitUrl }),
  };
}
