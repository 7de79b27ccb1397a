import type { Application, ApplicationForm } from '../../shared/domain/application/application';
import { endsAtOf, nextLookAt } from '../../shared/domain/application/standing';
import type { Doctor } from '../../shared/domain/doctor/doctor';
import type { Qualification } from '../../shared/domain/doctor/qualification';
import { checkOf } from '../../shared/domain/patient/idNumber';
import { ApplicationId, type AccountId, type DoctorId } from '../../shared/kernel/ids';
import { shanghai } from '../../shared/kernel/time';
import type { DemoDoctor } from './hospital';

/** Papers of a demo doctor, looked at on the day of seeding. */
export function qualificationOf({ id, practisingSince }: DemoDoctor, now: number): Qualification {
  const { day } = shanghai(now);
  const later = (years: number) => `${Number(day.slice(0, 4)) + years}-12-31`;
  return {
    practisingSinceOn: `${practisingSince}-07-01`,
    licenceUntil: later(3),
    insuranceFrom: day,
    insuranceUntil: later(1),
    contractUntil: later(2),
    verifiedOn: day,
    recheckBy: later(1),
    applicationId: ApplicationId.parse(`join-${id}`),
  };
}

/** No region of China begins with 99: well-formed, and nobody's. */
export function nobodysNumber(bornIn: number, order: number): string {
  const seventeen = `999901${bornIn}0601${String(order).padStart(3, '0')}`;
  return seventeen + checkOf(seventeen);
}

/** The application by which a demo doctor has joined: face checks and re-checks stand on it. */
export function applicationOf(
  demo: DemoDoctor,
  doctor: Doctor,
  accountId: AccountId,
  place: number,
  now: number,
): Application {
  const { qualification: papers } = doctor;
  const form: ApplicationForm = {
    name: doctor.name,
    idNumber: nobodysNumber(demo.practisingSince - 26, 100 + place),
    phone: `1380000${String(1000 + place)}`,
    hospital: doctor.hospital,
    departmentCode: doctor.departmentCode,
    title: doctor.title,
    licenceNo: doctor.licenceNo,
    licenceRegisteredOn: papers.practisingSinceOn,
    licenceUntil: papers.licenceUntil,
    qualificationNo: `2000${doctor.licenceNo}`,
    practiceScope: '临床',
    practisingSinceOn: papers.practisingSinceOn,
    insuranceNo: `DEMO2026${String(place).padStart(6, '0')}`,
    insuranceFrom: papers.insuranceFrom,
    insuranceUntil: papers.insuranceUntil,
    contractUntil: papers.contractUntil,
    goodAt: doctor.goodAt,
    introduction: doctor.introduction,
  };
  return {
    id: ApplicationId.parse(`join-${demo.id}`),
    ...{ accountId, kind: 'doctor', state: 'approved', form, evidence: {}, isRecheck: false },
    doctorId: demo.id as DoctorId,
    validity: papers,
    lookAt: nextLookAt(papers, now),
    endsAt: endsAtOf(papers),
    history: [
      { event: 'submit', at: now },
      { event: 'pass_first', at: now },
      { event: 'approve', at: now },
    ],
    ...{ submittedAt: now, changedAt: now, savedAt: now, createdAt: now },
  };
}
