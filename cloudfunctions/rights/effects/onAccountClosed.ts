import { isCaseKept, isReportDue } from '@shared/domain/retention/retention';
import { erasureOf } from '@shared/domain/rights/erase';
import { effect } from '../../_runtime/effect';
import { forgetRepliesOf } from '../../_runtime/outbox';
import { ownKeyOf } from '../../_runtime/sealing/sealing';
import { keptOf, personsOf } from '../casesOf';
import { destroyKey } from '../destroyKey';

/**
 * With the account its persons go, each as if they had been erased one by one. The account's own key goes too, unless
 * pictures of a visit that law keeps are sealed with it.
 */
export const onAccountClosed = effect('rights.onAccountClosed', ['account.closed'], async (event, tools) => {
  const { accountId } = event;
  const persons = await personsOf(tools.db, accountId);
  let keepsPictures = false;
  for (const { id } of persons) {
    await tools.step(id, async ({ tx, now }) => {
      const patient = await tx.patients.find(id);
      if (!patient) return;
      // Read after the person, whom a sealing writes too: one that is asked for meanwhile is found.
      const kept = await keptOf(patient, tools.db);
      keepsPictures ||= kept.cases.some((it) => isCaseKept(it, now)) || kept.reports.some(isReportDue);
      if (patient.restrictedAt !== undefined) return;
      const { patient: gone, event: asked } = erasureOf(patient, kept, now);
      tx.patients.replace(gone);
      tx.emit(asked);
    });
  }
  await forgetRepliesOf(accountId, 'auth.closeAccount', tools);
  await destroyKey(ownKeyOf(accountId), tools);
  if (!keepsPictures) await destroyKey(accountId, tools);
});
