import type { DoctorId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { instantOf, shanghai } from '../../kernel/time';
import type { Consultation } from '../consultation/consultation';
import type { Doctor, Title } from '../doctor/doctor';
import { isQualified } from '../doctor/qualification';
import { periodsOn } from '../doctor/schedule';
import { toJudgeAnew } from '../followUp/judge';
import { withDay } from './holiday';
import { slotIdOf } from './slot';

const RANK: Record<Title, number> = { chief: 0, associate_chief: 1, attending: 2, resident: 3 };

/** Whoever takes over is of the same department and of no lower title: the patient gets what was paid for. */
export const fits = (substitute: Doctor, doctor: Doctor): boolean =>
  substitute.id !== doctor.id &&
  substitute.active &&
  substitute.departmentCode === doctor.departmentCode &&
  RANK[substitute.title] <= RANK[doctor.title];

/** 请人替诊 on a day. */
export function askSubstitute(
  doctor: Doctor,
  substitute: Doctor | undefined,
  day: string,
  now: number,
): Result<
  Doctor,
  'schedule.in_past' | 'doctor.not_found' | 'doctor.not_fitting' | 'schedule.substitute_agreed'
> {
  if (day < shanghai(now).day) return reject('schedule.in_past');
  if (!substitute?.active) return reject('doctor.not_found');
  if (!fits(substitute, doctor)) return reject('doctor.not_fitting');
  const special = doctor.days?.find((it) => it.day === day);
  if (special?.substitute?.agreedAt !== undefined) return reject('schedule.substitute_agreed');
  const asked = { doctorId: substitute.id, name: substitute.name };
  const periods = [...periodsOn(doctor, day)].map(({ fromMinute, toMinute, times }) => ({
    fromMinute,
    toMinute,
    ...(times && { times }),
  }));
  return ok(withDay(doctor, day, { ...special, day, periods, substitute: asked }, now));
}

/** 替诊 on a day that this colleague has been asked for and has not answered. */
export function askedFor({ days }: Doctor, substituteId: DoctorId, day: string) {
  const special = days?.find((it) => it.day === day);
  const asked = special?.substitute;
  if (!asked || asked.doctorId !== substituteId) return undefined;
  return asked.agreedAt === undefined && asked.declinedAt === undefined ? { ...special, asked } : undefined;
}

/** 不能替诊: whoever asked may ask somebody else. */
export function decline(
  doctor: Doctor | undefined,
  substituteId: DoctorId,
  day: string,
  now: number,
): Result<Doctor, 'schedule.not_asked'> {
  const found = doctor && askedFor(doctor, substituteId, day);
  if (!found) return reject('schedule.not_asked');
  const { asked, ...special } = found;
  return ok(withDay(doctor, day, { ...special, substitute: { ...asked, declinedAt: now } }, now));
}

/** 同意替诊: the day of the one who asked is off from now on. */
export function takeOver(
  doctor: Doctor | undefined,
  substitute: Doctor,
  day: string,
  now: number,
): Result<Doctor, 'schedule.not_asked' | 'doctor.not_qualified'> {
  const asked = doctor && askedFor(doctor, substitute.id, day)?.asked;
  if (!asked) return reject('schedule.not_asked');
  // Papers must hold on the day itself, not only when it is agreed to.
  if (![now, instantOf(day, 0)].every((at) => isQualified(substitute.qualification, at)))
    return reject('doctor.not_qualified');
  return ok(withDay(doctor, day, { day, periods: [], substitute: { ...asked, agreedAt: now } }, now));
}

/** A booked case at the substitute, at the same time and price; its patient may cancel to the last. */
export function handedTo(
  consultation: Consultation,
  from: { readonly id: DoctorId; readonly name: string },
  substitute: Doctor,
  now: number,
): Consultation | undefined {
  const { appointment, state, doctorId } = consultation;
  if (state !== 'waiting' || !appointment || doctorId !== from.id) return undefined;
  const { doctorAccountId: _, evidence, ...rest } = consultation;
  const { proposal: __, unsettled: ___, kept: ____, ...time } = appointment;
  return {
    ...rest,
    doctorId: substitute.id,
    ...(evidence && { evidence: toJudgeAnew(evidence) }),
    ...(substitute.accountId && { doctorAccountId: substitute.accountId }),
    appointment: {
      ...time,
      slotId: slotIdOf(substitute.id, appointment.from),
      insteadOf: { name: from.name, at: now },
    },
  };
}
