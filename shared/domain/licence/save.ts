import type { LicenceId, StaffId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { PRACTICE_KINDS, type Licence, type LicenceFacts } from './licence';

type Pressed = { readonly id: LicenceId; readonly by: StaffId; readonly now: number };

/** Why a licence is not saved, in the order it is looked at. */
export type SaveRefusal =
  | 'licence.not_found'
  | 'licence.withdrawn'
  | 'licence.kind_fixed'
  | 'licence.days_reversed'
  | 'licence.until_missing'
  | 'licence.departments_missing'
  | 'licence.departments_not_applicable';

const faultOf = (facts: LicenceFacts): SaveRefusal | undefined => {
  const practises = PRACTICE_KINDS.includes(facts.kind);
  if (facts.validUntil !== undefined && facts.validUntil < facts.validFrom) return 'licence.days_reversed';
  if (practises && facts.validUntil === undefined) return 'licence.until_missing';
  if (practises && facts.departmentCodes.length === 0) return 'licence.departments_missing';
  return !practises && facts.departmentCodes.length > 0 ? 'licence.departments_not_applicable' : undefined;
};

/** 登记证照: a new one. */
export function enter(facts: LicenceFacts, { id, by, now }: Pressed): Result<Licence, SaveRefusal> {
  const fault = faultOf(facts);
  if (fault) return reject(fault);
  const made = { id, withdrawn: false, warnings: [], createdAt: now };
  return ok({ ...once(facts), ...made, changedAt: now, changedBy: by });
}

/** 更正或换证: what is there becomes what the paper says now. With another last day, warnings begin anew. */
export function correct(
  licence: Licence | undefined,
  facts: LicenceFacts,
  { by, now }: Omit<Pressed, 'id'>,
): Result<Licence, SaveRefusal> {
  if (!licence) return reject('licence.not_found');
  if (licence.withdrawn) return reject('licence.withdrawn');
  if (licence.kind !== facts.kind) return reject('licence.kind_fixed');
  const fault = faultOf(facts);
  if (fault) return reject(fault);
  const { id, withdrawn, createdAt } = licence;
  const warnings = licence.validUntil === facts.validUntil ? licence.warnings : [];
  return ok({ ...once(facts), id, withdrawn, warnings, createdAt, changedAt: now, changedBy: by });
}

const once = (facts: LicenceFacts): LicenceFacts => ({
  ...facts,
  departmentCodes: [...new Set(facts.departmentCodes)],
});

/** 停用证照: from now on it counts for nothing; the row stays. */
export function withdraw(
  licence: Licence | undefined,
  reason: string,
  { by, now }: Omit<Pressed, 'id'>,
): Result<Licence, 'licence.not_found' | 'licence.withdrawn'> {
  if (!licence) return reject('licence.not_found');
  if (licence.withdrawn) return reject('licence.withdrawn');
  return ok({ ...licence, withdrawn: true, withdrawnReason: reason, changedAt: now, changedBy: by });
}
