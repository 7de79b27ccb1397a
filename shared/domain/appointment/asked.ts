import type { DoctorId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation } from '../consultation/consultation';
import type { DepartmentCode } from '../department/departments';
import type { Doctor } from '../doctor/doctor';
import { isFull, isTaking } from '../doctor/intake';
import { isQualified } from '../doctor/qualification';
import type { Licence } from '../licence/licence';
import { isLicensed } from '../licence/licensed';
import { departmentOfDesk } from './desk';
import type { Slot } from './slot';
import { teamTerms, type Team } from './team';
import { quickTermsOf, type QuickPrice } from './quickPrice';
import { termsOf, type Terms } from './terms';
import { booksTime, type Tier } from './tier';
import { isTaken, overlap, timeAt, type OfferedTime } from './times';

/** Whom somebody asks, in which tier, and for when. */
export type AskedFor = {
  readonly doctorId: DoctorId;
  /** Absent means the named doctor by text. */
  readonly tier?: Tier | undefined;
  /** Start of the chosen time. */
  readonly from?: number | undefined;
};

/** What is known of whoever is asked. */
export type AskedFacts = {
  readonly accountId: Consultation['accountId'];
  readonly doctor: Doctor | undefined;
  /** Of a quick question: who of the department is on duty. */
  readonly onDuty?: readonly Doctor[];
  /** What the hospital has set for it, if it has. */
  readonly quickPrice?: QuickPrice | undefined;
  readonly team?: Team | undefined;
  /** Times of the doctor around the chosen one that are not free. */
  readonly slots?: readonly Slot[];
  readonly open: readonly Consultation[];
  readonly openAtDoctor: number;
  readonly licences: readonly Licence[];
  readonly now: number;
};

/** Why those who are asked cannot be, in the order it is looked at. */
export type AskedRefusal =
  | 'doctor.not_found'
  | 'institution.not_licensed'
  | 'doctor.not_qualified'
  | 'tier.not_offered'
  | 'doctor.off_duty'
  | 'slot.not_offered'
  | 'slot.taken'
  | 'appointment.overlaps'
  | 'doctor.full';

/** Who will answer, where, and on which terms. */
export type Asked = {
  readonly terms: Terms;
  readonly departmentCode: DepartmentCode;
  /** Whose name stands on the order. */
  readonly name: string;
  readonly doctor?: Doctor;
  readonly team?: Team;
  readonly time?: OfferedTime;
};

/** Whether they can be asked; papers must hold on the day of the visit, not only on that of the order. */
export function whomAsked(order: AskedFor, facts: AskedFacts): Result<Asked, AskedRefusal> {
  const { tier = 'named' } = order;
  if (tier === 'quick') return deskAsked(order, facts);
  const { doctor, licences, now } = facts;
  const at = Math.max(now, booksTime(tier) ? (order.from ?? now) : now);
  if (!doctor?.active) return reject('doctor.not_found');
  const { departmentCode, name } = doctor;
  if (!isLicensed(licences, departmentCode, now) || !isLicensed(licences, departmentCode, at))
    return reject('institution.not_licensed');
  if (!isQualified(doctor.qualification, now) || !isQualified(doctor.qualification, at))
    return reject('doctor.not_qualified');
  const asked = { departmentCode, name: `${name}医生`, doctor };
  if (tier === 'team') {
    const { team } = facts;
    if (!team?.active || team.leaderId !== doctor.id) return reject('tier.not_offered');
    if (!isTaking(doctor, now)) return reject('doctor.off_duty');
    if (isFull(doctor, facts.openAtDoctor)) return reject('doctor.full');
    return ok({ ...asked, name: team.name, team, terms: teamTerms(team) });
  }
  const terms = termsOf(tier, doctor);
  if (!terms) return reject('tier.not_offered');
  if (booksTime(tier)) {
    const time = order.from === undefined ? undefined : timeAt(doctor, order.from, tier, now);
    if (!time) return reject('slot.not_offered');
    if (isTaken(time, facts.slots ?? [], facts)) return reject('slot.taken');
    if (facts.open.some((it) => it.appointment && overlap(it.appointment, time)))
      return reject('appointment.overlaps');
    return ok({ ...asked, terms, time });
  }
  if (!isTaking(doctor, now)) return reject('doctor.off_duty');
  if (isFull(doctor, facts.openAtDoctor)) return reject('doctor.full');
  return ok({ ...asked, terms });
}

function deskAsked(
  { doctorId }: AskedFor,
  { onDuty = [], quickPrice, licences, now }: AskedFacts,
): Result<Asked, AskedRefusal> {
  const departmentCode = departmentOfDesk(doctorId);
  if (!departmentCode) return reject('doctor.not_found');
  if (!isLicensed(licences, departmentCode, now)) return reject('institution.not_licensed');
  const isThere = (it: Doctor) => it.active && isQualified(it.qualification, now) && isTaking(it, now);
  if (!onDuty.some(isThere)) return reject('doctor.off_duty');
  return ok({ departmentCode, name: '值班医生', terms: quickTermsOf(quickPrice) });
}
