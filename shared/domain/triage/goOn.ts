import { ok, reject, type Result } from '../../kernel/result';
import type { AccountId } from '../../kernel/ids';
import { mayGoOn } from './policy';
import type { Triage } from './triage';

/** 已了解，仍要继续: only where there was a warning; saying it again changes nothing. */
export function goOn(
  triage: Triage | undefined,
  { accountId, now }: { readonly accountId: AccountId; readonly now: number },
): Result<Triage, 'triage.not_found' | 'triage.no_warning'> {
  if (!mayGoOn(triage, accountId)) return reject('triage.not_found');
  if (triage.flags.length === 0) return reject('triage.no_warning');
  return ok({ ...triage, goneOnAt: triage.goneOnAt ?? now });
}
