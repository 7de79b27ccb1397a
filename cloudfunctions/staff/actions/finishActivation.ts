import { finishActivation } from '@shared/contracts/staff';
import { finish } from '@shared/domain/staff/activation';
import { ok } from '@shared/kernel/result';
import { sha256 } from '../../_runtime/digest';
import { staffIdOf } from '../../_runtime/identify';
import { implementCommand, withSecretReply } from '../../_runtime/implement';
import { stepOf } from '../../_runtime/secondFactor';

/** Recovery codes that a person gets, each good once. */
const CODES = 10;

export const finishActivationAction = withSecretReply(
  implementCommand(finishActivation, async ({ input, now, newSalt, tx }) => {
    const staff = await tx.staff.find(staffIdOf(input.loginName));
    const recoveryCodes = Array.from({ length: CODES }, () => {
      const random = newSalt() + newSalt();
      return `${random.slice(-10, -5)}-${random.slice(-5)}`;
    });
    const typed = {
      sha256: sha256(input.activationCode),
      step: stepOf(staff?.totpSecret, input.code, now),
    };
    const decision = finish(staff, typed, recoveryCodes.map(sha256), now);
    if (!decision.ok) return decision;
    tx.staff.replace(decision.value);
    return ok({ recoveryCodes });
  }),
);
