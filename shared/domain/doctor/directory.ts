import type { DoctorId } from '../../kernel/ids';
import type { Doctor, Title } from './doctor';
import { isQualified } from './qualification';
import { isTaking } from './intake';
import { nextDutyAt } from './schedule';

const TITLE_RANK: Record<Title, number> = { chief: 0, associate_chief: 1, attending: 2, resident: 3 };

/** 可预约: of the hospital, and qualified at this very moment, whatever a timer has not seen yet. */
export const isOffered = (
  { active, qualification }: Pick<Doctor, 'active' | 'qualification'>,
  at: number,
): boolean => active && isQualified(qualification, at);

/** On duty first, then whoever comes next, then by title; the id makes the order total. */
export function inDirectoryOrder(doctors: readonly Doctor[], at: number): Doctor[] {
  const comesAt = (doctor: Doctor) =>
    isTaking(doctor, at) ? 0 : (nextDutyAt(doctor, at) ?? Number.MAX_SAFE_INTEGER);
  return doctors
    .map((doctor) => ({ doctor, comesAt: comesAt(doctor) }))
    .sort(
      (a, b) =>
        a.comesAt - b.comesAt ||
        TITLE_RANK[a.doctor.title] - TITLE_RANK[b.doctor.title] ||
        (a.doctor.id < b.doctor.id ? -1 : 1),
    )
    .map(({ doctor }) => doctor);
}

/** Those after the doctor that the page before ended with; undefined when nobody has that id. */
export function after(doctors: readonly Doctor[], id: string): Doctor[] | undefined {
  const at = doctors.findIndex((it) => it.id === (id as DoctorId));
  return at < 0 ? undefined : doctors.slice(at + 1);
}

/** 执业证书编码, all but its last four characters hidden. */
export const maskLicence = (licenceNo: string): string =>
  '*'.repeat(Math.max(0, licenceNo.length - 4)) + licenceNo.slice(-4);
