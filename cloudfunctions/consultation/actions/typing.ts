import { typing } from '@shared/contracts/consultation';
import { otherSide } from '@shared/domain/consultation/consultation';
import { seenBy } from '@shared/domain/consultation/policy';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

/** One counter of the other side's signals is raised; no row says that somebody was typing. */
export const typingAction = implementCommand(
  typing,
  async ({ input, actor, db, tx }) => {
    const found = seenBy(await db.consultations.find(input.consultationId), actor);
    if (!found.ok) return found;
    const { id, state, accountId, doctorAccountId } = found.value;
    if (state !== 'in_progress') return reject('consultation.not_in_progress');
    const account = otherSide(actor.role) === 'patient' ? accountId : doctorAccountId;
    if (account) tx.signal(account, `typing-${id}`);
    return ok({});
  },
  {},
);
