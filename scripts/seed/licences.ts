import { DEPARTMENT_CODES } from '../../shared/domain/department/departments';
import {
  LICENCE_KIND_NAMES,
  PRACTICE_KINDS,
  type Licence,
  type LicenceKind,
} from '../../shared/domain/licence/licence';
import { LicenceId, StaffId } from '../../shared/kernel/ids';
import { shanghai } from '../../shared/kernel/time';
import { HOSPITAL } from './hospital';

const NUMBERS: Readonly<Partial<Record<LicenceKind, string>>> = {
  medical_institution: '演示-PDY000000000000',
  internet_hospital: '演示-HLW000000000000',
  security_filing: '演示-00000000000-00000',
  icp_filing: '演示ICP备00000000号',
  drug_information: '演示-（演示）-非经营性-0000-0000',
};

const demo = (kind: LicenceKind, number: string, now: number): Licence => {
  const year = Number(shanghai(now).day.slice(0, 4));
  const ends = kind !== 'security_filing' && kind !== 'icp_filing';
  return {
    id: LicenceId.parse(`demo-${kind.replaceAll('_', '-')}`),
    kind,
    number,
    holder: `${HOSPITAL}（演示，不是真实机构）`,
    issuer: `演示发证机关（演示用${LICENCE_KIND_NAMES[kind]}，没有任何效力）`,
    validFrom: `${year}-01-01`,
    ...(ends && { validUntil: `${year + 3}-12-31` }),
    departmentCodes: PRACTICE_KINDS.includes(kind) ? [...DEPARTMENT_CODES] : [],
    withdrawn: false,
    warnings: [],
    createdAt: now,
    changedAt: now,
    changedBy: StaffId.parse('demo'),
  };
};

/** 证照 of the demo hospital, each named as a demonstration: without them nobody is treated. */
export const demoLicences = (now: number): Licence[] =>
  (Object.entries(NUMBERS) as [LicenceKind, string][]).map(([kind, number]) => demo(kind, number, now));
