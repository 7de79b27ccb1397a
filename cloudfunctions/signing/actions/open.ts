import { openSigning } from '@shared/contracts/signing';
import { isFaceChecked } from '@shared/domain/doctor/faceCheck';
import { isWeakPin } from '@shared/domain/signature/pin';
import { usable, type SigningKey } from '@shared/domain/signature/signingKey';
import { ok, reject } from '@shared/kernel/result';
import { implementCall, type CommandContext } from '../../_runtime/implement';
import { SigningUnavailable, type CertificateOwner } from '../../_runtime/ports/signer';
import { viewOf } from '../present';

type Context = CommandContext<(typeof openSigning)['roles'], { pin: string }>;

/** Whom the certificate will name; a doctor was seen before this camera today. */
async function ownerOf({ actor, device, now, tx }: Context) {
  if (actor.role === 'pharmacist') {
    const staff = await tx.staff.find(actor.id);
    if (!staff) throw new Error('nobody of the staff opens a key');
    return ok<CertificateOwner>({ name: staff.name, role: 'pharmacist', organisation: 'pharmacy' });
  }
  const doctor = await tx.doctors.find(actor.id);
  if (!doctor || !isFaceChecked(doctor, device?.id, now)) return reject('signature.face_missing');
  return ok<CertificateOwner>({ name: doctor.name, role: 'doctor', organisation: doctor.hospital });
}

const isOpen = (key: SigningKey | undefined, now: number): boolean => {
  const found = usable(key, now);
  return found.ok || found.code === 'signature.locked';
};

export const openAction = implementCall(openSigning, {
  async before(context) {
    const owner = await ownerOf(context);
    if (!owner.ok) return owner;
    const { tx, actor, now, input } = context;
    if (isOpen(await tx.signingKeys.find(actor.id), now)) return reject('signature.open_already');
    return isWeakPin(input.pin) ? reject('signature.pin_weak') : owner;
  },
  async call(owner, { input, ports }) {
    try {
      return ok(await (await ports.signer()).open(input.pin, owner));
    } catch (error) {
      if (error instanceof SigningUnavailable) return reject('signature.unavailable');
      throw error;
    }
  },
  async after({ name }, issued, { actor, now, tx }) {
    if (isOpen(await tx.signingKeys.find(actor.id), now)) return reject('signature.open_already');
    const key: SigningKey = { id: actor.id, role: actor.role, name, ...issued, openedAt: now, tries: 0 };
    tx.signingKeys.replace(key);
    return ok(viewOf(key, now));
  },
});
