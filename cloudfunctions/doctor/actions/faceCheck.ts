import { beginFaceCheck, finishFaceCheck } from '@shared/contracts/doctor';
import {
  faceAskCounted,
  faceCheckBegun,
  faceTryCounted,
  faceTryGivenBack,
  mayBeginFaceCheck,
  settleFaceCheck,
} from '@shared/domain/doctor/faceCheck';
import { ok, reject, type Result } from '@shared/kernel/result';
import { stageDoctor } from '../../_runtime/fitness';
import { implementCall } from '../../_runtime/implement';
import { IdentityUnavailable, type IdentityProvider } from '../../_runtime/ports/identity';
import type { Ports } from '../../_runtime/runtime';

/** Asks the vendor; no answer is a refusal of its own, never a yes. */
async function asked<Answer>(
  ports: Ports,
  question: (provider: IdentityProvider) => Promise<Answer>,
): Promise<Result<Answer, 'identity.provider_unavailable'>> {
  try {
    return ok(await question(await ports.identity()));
  } catch (error) {
    if (error instanceof IdentityUnavailable) return reject('identity.provider_unavailable');
    throw error;
  }
}

export const beginFaceCheckAction = implementCall(beginFaceCheck, {
  async before({ actor, now, tx }) {
    const may = mayBeginFaceCheck(await tx.doctors.find(actor.id), now);
    if (!may.ok) return may;
    const { applicationId } = may.value.qualification;
    const application = applicationId && (await tx.applications.find(applicationId));
    const { name, idNumber } = application ? application.form : {};
    // Whose papers nobody here has reviewed cannot be compared with anybody.
    if (name === undefined || idNumber === undefined) return reject('doctor.not_qualified');
    tx.doctors.replace(faceTryCounted(may.value, now));
    return ok({ name, idNumber });
  },
  async release(_person, { actor, now, tx }) {
    const doctor = await tx.doctors.find(actor.id);
    if (doctor) tx.keepIfRefused({ kind: 'replace', table: 'doctors', row: faceTryGivenBack(doctor, now) });
  },
  call: (person, { actor, ports }) => asked(ports, (it) => it.beginFaceCheck(person, actor.id)),
  async after(_person, { token, url }, { actor, now, tx }) {
    const begun = faceCheckBegun(await tx.doctors.find(actor.id), token, now);
    if (!begun.ok) return begun;
    tx.doctors.replace(begun.value);
    return ok({ token, url });
  },
});

export const finishFaceCheckAction = implementCall(finishFaceCheck, {
  async before({ actor, tx }) {
    const counted = faceAskCounted(await tx.doctors.find(actor.id));
    if (!counted.ok) return counted;
    tx.doctors.replace(counted.value.doctor);
    return ok(counted.value.token);
  },
  call: (token, { ports }) => asked(ports, (it) => it.faceCheckResult(token)),
  async after(token, { outcome, reference }, { actor, now, tx, device }) {
    const doctor = await tx.doctors.find(actor.id);
    if (!doctor || doctor.faceTries?.token !== token) return reject('doctor.face_check_not_begun');
    if (!device) throw new Error('a doctor without a device');
    const isMine = reference === actor.id;
    const believed = outcome === 'passed' && !isMine ? 'failed' : outcome;
    const settled = settleFaceCheck(doctor, believed, device.id, now);
    if (!settled.ok) return settled;
    await stageDoctor(tx, settled.value);
    tx.signal(actor.accountId, 'inbox');
    return ok({ until: settled.value.faceCheck.until });
  },
});
