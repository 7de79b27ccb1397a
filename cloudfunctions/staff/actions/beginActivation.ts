import { beginActivation } from '@shared/contracts/staff';
import { begin, opens } from '@shared/domain/staff/activation';
import { isWeak } from '@shared/domain/staff/password';
import { ok } from '@shared/kernel/result';
import { sha256 } from '../../_runtime/digest';
import { staffIdOf } from '../../_runtime/identify';
import { implementCommand, withSecretReply } from '../../_runtime/implement';
import { hashPassword } from '../../_runtime/password';
import { newTotpSecret, otpauthUri } from '../../_runtime/secondFactor';

export const beginActivationAction = withSecretReply(
  implementCommand(beginActivation, async ({ input, now, tx }) => {
    const { loginName, activationCode, password } = input;
    const typed = { sha256: sha256(activationCode), password };
    const staff = await tx.staff.find(staffIdOf(loginName));
    const isWorth = opens(staff, typed.sha256, now) && !isWeak(password, loginName);
    const secret = newTotpSecret();
    const made = { hash: isWorth ? await hashPassword(password) : '', totpSecret: secret };
    const decision = begin(staff, typed, made, now);
    if (!decision.ok) return decision;
    tx.staff.replace(decision.value);
    return ok({ otpauthUri: otpauthUri(secret, loginName), secret });
  }),
);
