import type { LicenceView } from '@shared/contracts/institution';
import { LicenceFacts, PRACTICE_KINDS, type LicenceKind } from '@shared/domain/licence/licence';
import type { DepartmentCode } from '@shared/domain/department/departments';

/** What stands in the fields while a licence is typed. */
export type Typed = {
  readonly kind: LicenceKind;
  readonly number: string;
  readonly holder: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly departmentCodes: readonly DepartmentCode[];
};

const EMPTY: Typed = {
  kind: 'medical_institution',
  number: '',
  holder: '',
  issuer: '',
  validFrom: '',
  validUntil: '',
  departmentCodes: [],
};

/** The fields for a new licence, or for one that is corrected or renewed. */
export function typedOf(licence: LicenceView | undefined): Typed {
  if (!licence) return EMPTY;
  const { kind, number, holder, issuer, validFrom, validUntil = '', departmentCodes } = licence;
  return { kind, number, holder, issuer, validFrom, validUntil, departmentCodes };
}

const NAMES: Readonly<Record<string, string>> = {
  number: '编号（至少 2 个字）',
  holder: '持证单位（至少 2 个字）',
  issuer: '发证机关（至少 2 个字）',
  validFrom: '有效期开始日',
  validUntil: '有效期结束日',
};

/** The facts as the server takes them, or what is still missing. */
export function factsOf(typed: Typed): { readonly facts: LicenceFacts } | { readonly missing: string } {
  const { validUntil, departmentCodes, ...rest } = typed;
  const facts = LicenceFacts.safeParse({
    ...rest,
    ...(validUntil && { validUntil }),
    departmentCodes: PRACTICE_KINDS.includes(typed.kind) ? [...departmentCodes] : [],
  });
  if (facts.success) return { facts: facts.data };
  const places = new Set(facts.error.issues.map(({ path }) => NAMES[String(path[0])] ?? '填写的内容'));
  return { missing: `请填写：${[...places].join('、')}` };
}
