import { changeSigningPin } from '@shared/contracts/signing';
import { isWeakPin } from '@shared/domain/signature/pin';
import { opened } from '@shared/domain/signature/signingKey';
import { ok, reject } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import { beginSigning, wrongPin } from '../../_runtime/signing/steps';
import { viewOf } from '../present';

export const changePinAction = implementCall(changeSigningPin, {
  async before({ actor, input, now, tx }) {
    if (isWeakPin(input.newPin)) return reject('signature.pin_weak');
    return beginSigning(tx, { signerId: actor.id, document: null, now });
  },
  async call({ key }, { input, ports }) {
    return ok({ sealedKey: await (await ports.signer()).reseal(key, input.pin, input.newPin) });
  },
  async after({ key }, { sealedKey }, { now, tx }) {
    if (!sealedKey) return wrongPin(tx, { key }, now);
    const present = await tx.signingKeys.find(key.id);
    if (present?.serial !== key.serial) return reject('signature.revoked');
    const changed = { ...opened(present), sealedKey };
    tx.signingKeys.replace(changed);
    return ok(viewOf(changed, now));
  },
});
