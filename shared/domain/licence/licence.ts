import * as z from 'zod/mini';
import { LicenceId, StaffId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Day, Instant } from '../../kernel/time';
import { DEPARTMENT_CODES } from '../department/departments';

/** 证照种类 of a hospital on the internet. */
export const LICENCE_KINDS = [
  'medical_institution',
  'internet_hospital',
  'security_filing',
  'icp_filing',
  'drug_information',
  'other',
] as const;
export const LicenceKind = z.enum(LICENCE_KINDS);
export type LicenceKind = z.infer<typeof LicenceKind>;

/** 证照种类 in Chinese. */
export const LICENCE_KIND_NAMES: Readonly<Record<LicenceKind, string>> = {
  medical_institution: '医疗机构执业许可证',
  internet_hospital: '互联网医院执业许可',
  security_filing: '网络安全等级保护备案',
  icp_filing: 'ICP 备案',
  drug_information: '互联网药品信息服务资格证',
  other: '其他证照',
};

/** These two say what the hospital may treat: they end, and they name 诊疗科目. */
export const PRACTICE_KINDS: readonly LicenceKind[] = ['medical_institution', 'internet_hospital'];

/** What stands on the paper. */
export const LicenceFacts = z.strictObject({
  kind: LicenceKind,
  number: typedText(2, 60),
  /** 持证单位. */
  holder: typedText(2, 100),
  /** 发证机关. */
  issuer: typedText(2, 100),
  validFrom: Day,
  /** The last day on which it holds; a filing may have none. */
  validUntil: z.optional(Day),
  /** 诊疗科目, of a licence to practise. */
  departmentCodes: z.array(z.enum(DEPARTMENT_CODES)).check(z.maxLength(DEPARTMENT_CODES.length)),
});
export type LicenceFacts = z.infer<typeof LicenceFacts>;

/** How near the end is: within so many days, or over. */
export const EXPIRY_LEVELS = ['within_90', 'within_30', 'within_7', 'expired'] as const;
export const ExpiryLevel = z.enum(EXPIRY_LEVELS);
export type ExpiryLevel = z.infer<typeof ExpiryLevel>;

/** 证照 as stored. Nothing is deleted: what was wrong or is over is withdrawn, with a reason. */
export const Licence = z.object({
  ...LicenceFacts.shape,
  id: LicenceId,
  withdrawn: z.boolean(),
  withdrawnReason: z.optional(z.string()),
  /** Warnings given about the end as it stands, oldest first. */
  warnings: z.array(z.object({ level: ExpiryLevel, at: Instant })),
  createdAt: Instant,
  changedAt: Instant,
  changedBy: StaffId,
});
export type Licence = z.infer<typeof Licence>;
