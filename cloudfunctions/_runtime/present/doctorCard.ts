import type { Doctor, DoctorCard } from '@shared/domain/doctor/doctor';
import { isTaking } from '@shared/domain/doctor/intake';
import { nextDutyAt } from '@shared/domain/doctor/schedule';

/** 医生卡片 at an instant. */
export function doctorCard(doctor: Doctor, now: number, portraitUrl: string | undefined): DoctorCard {
  const { id, name, title, departmentCode, hospital, goodAt, text, schedule } = doctor;
  const onDuty = isTaking(doctor, now);
  const next = onDuty ? undefined : nextDutyAt(schedule, now);
  return {
    ...{ id, name, title, departmentCode, hospital, goodAt, text, onDuty },
    ...(next !== undefined && { nextDutyAt: next }),
    ...(portraitUrl && { portraitUrl }),
  };
}
