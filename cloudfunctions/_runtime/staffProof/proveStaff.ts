import { prove } from '@shared/domain/staff/signIn';
import type { Staff } from '@shared/domain/staff/staff';
import type { StaffId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import { sha256 } from '../digest';
import { stepOf } from '../secondFactor';
import type { Tx } from '../tx';
import { keepFailure } from './keepFailure';

type Typed = {
  /** Against `known`, the person as read before the snapshot: the comparison takes long, on purpose. */
  readonly passwordFits: boolean;
  readonly known: Staff | undefined;
  readonly code: string;
  readonly action: string;
};

/** 双因素: the person after both factors were right. A wrong try counts whatever else the action does. */
export async function proveStaff(
  tx: Tx,
  id: StaffId,
  { passwordFits, known, code, action }: Typed,
  now: number,
): Promise<Result<Staff, 'staff.wrong_credentials' | 'staff.locked'>> {
  const staff = await tx.staff.find(id);
  const isSame = staff?.password === known?.password;
  const step = stepOf(staff?.totpSecret, code, now);
  const proof = { passwordFits: passwordFits && isSame, step, recovery: sha256(code) };
  const { decision, after } = prove(staff, proof, now);
  if (!decision.ok && after) keepFailure(tx, staff, after, action, now);
  return decision;
}
