import type { Consultation, Side } from '@shared/domain/consultation/consultation';
import { hasReachedDoctor } from '@shared/domain/consultation/policy';
import type { AccountId } from '@shared/kernel/ids';
import type { Tx } from '../_runtime/tx';

/** Tells one side's open app that this case changed; not the account `by` which it was changed, whose app has the answer. */
export function signalSide(tx: Tx, consultation: Consultation, side: Side, by?: AccountId): void {
  const { accountId, doctorAccountId, team } = consultation;
  const accounts = side === 'patient' ? [accountId] : [doctorAccountId, ...(team?.accountIds ?? [])];
  for (const account of accounts) if (account && account !== by) tx.signal(account, 'inbox', consultation.id);
}

/** Tells both sides; the doctor not before the case has come to them. */
export function signalBoth(tx: Tx, consultation: Consultation, by?: AccountId): void {
  signalSide(tx, consultation, 'patient', by);
  if (hasReachedDoctor(consultation)) signalSide(tx, consultation, 'doctor', by);
}
