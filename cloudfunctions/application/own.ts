import type { Application } from '@shared/domain/application/application';
import { isApplicant } from '@shared/domain/application/policy';
import type { AccountId, ApplicationId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import type { Tx } from '../_runtime/tx';

/** The account's own application; that of somebody else does not exist for it. */
export async function ownApplication(
  id: ApplicationId,
  accountId: AccountId,
  tx: Tx,
): Promise<Result<Application, 'application.not_found'>> {
  const found = await tx.applications.find(id);
  return isApplicant(found, accountId) ? ok(found) : reject('application.not_found');
}
