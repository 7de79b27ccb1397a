import { issueActivation } from '@shared/contracts/staff';
import { ACTIVATION_MS, activationCodeOf, issueActivation as decide } from '@shared/domain/staff/activation';
import { ok } from '@shared/kernel/result';
import { sha256 } from '../../_runtime/digest';
import { implementCommand, withSecretReply } from '../../_runtime/implement';

export const issueActivationAction = withSecretReply(
  implementCommand(issueActivation, async ({ input, now, newSalt, tx }) => {
    const activationCode = activationCodeOf(newSalt() + newSalt());
    const decision = decide(await tx.staff.find(input.staffId), sha256(activationCode), now);
    if (!decision.ok) return decision;
    tx.staff.replace(decision.value);
    return ok({ activationCode, until: now + ACTIVATION_MS });
  }),
);
