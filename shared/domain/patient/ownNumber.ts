import type { AccountId, PatientId } from '../../kernel/ids';
import type { Patient } from './patient';

/** 本人号码: whose own a number is, one document per blind index of a number. Nobody is themselves twice. */
export type OwnNumber = {
  /** Blind index of the number. */
  readonly id: string;
  readonly accountId: AccountId;
  readonly patientId: PatientId;
};

/** The document that says that this number is this person's own; undefined for who is not verified or not 本人. */
export const ownNumberOf = ({
  id,
  accountId,
  idDigest,
  relation,
  verifiedAt,
  removed,
}: Patient): OwnNumber | undefined =>
  relation === 'self' && !removed && verifiedAt !== undefined && idDigest !== undefined
    ? { id: idDigest, accountId, patientId: id }
    : undefined;
