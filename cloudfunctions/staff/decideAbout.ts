import type { StaffView } from '@shared/contracts/staff';
import type { Staff } from '@shared/domain/staff/staff';
import type { StaffId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import type { Tx } from '../_runtime/tx';
import { viewOf } from './present';

/** Decides about a person of the staff as they are now, and writes them; with the reason, where one was given. */
export async function decideAbout<Code extends string>(
  { tx, input }: { readonly tx: Tx; readonly input: { readonly staffId: StaffId; readonly reason?: string } },
  decide: (staff: Staff | undefined) => Result<Staff, Code> | Promise<Result<Staff, Code>>,
): Promise<Result<StaffView, Code>> {
  const decision = await decide(await tx.staff.find(input.staffId));
  if (!decision.ok) return decision;
  const { reason } = input;
  tx.staff.replace({ ...decision.value, ...(reason !== undefined && { lastReason: reason }) });
  return ok(viewOf(decision.value));
}
