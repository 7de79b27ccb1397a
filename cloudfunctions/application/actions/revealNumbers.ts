import { revealNumbers } from '@shared/contracts/application';
import { hasOpen, isSeenByStaff } from '@shared/domain/application/policy';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand, withSecretReply } from '../../_runtime/implement';

/** The audit entry of this command is the trace of who read the numbers; what they are stands nowhere in it. */
export const revealNumbersAction = withSecretReply(
  implementCommand(revealNumbers, async ({ input, actor, now, tx }) => {
    const found = await tx.applications.find(input.applicationId);
    if (!isSeenByStaff(found)) return reject('application.not_found');
    if (!hasOpen(found, actor.id, now)) return reject('application.not_opened');
    const { idNumber, phone } = found.form;
    return ok({ ...(idNumber !== undefined && { idNumber }), ...(phone !== undefined && { phone }) });
  }),
);
