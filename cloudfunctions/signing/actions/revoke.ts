import { revokeSigning } from '@shared/contracts/signing';
import { ok, reject } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import { SigningUnavailable } from '../../_runtime/ports/signer';
import { viewOf } from '../present';

export const revokeAction = implementCall(revokeSigning, {
  async before({ actor, tx }) {
    const key = await tx.signingKeys.find(actor.id);
    if (!key) return reject('signature.not_open');
    return key.revokedAt === undefined ? ok(key) : reject('signature.revoked');
  },
  async call({ serial }, { ports }) {
    try {
      await (await ports.signer()).revoke(serial);
      return ok(null);
    } catch (error) {
      if (error instanceof SigningUnavailable) return reject('signature.unavailable');
      throw error;
    }
  },
  async after(key, _done, { now, tx }) {
    const revoked = { ...key, revokedAt: now };
    tx.signingKeys.replace(revoked);
    return ok(viewOf(revoked, now));
  },
});
