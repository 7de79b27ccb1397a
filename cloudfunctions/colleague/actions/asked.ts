import { asked } from '@shared/contracts/colleague';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { known } from '../known';
import { askedOf, doctorsOf } from '../present';

export const askedAction = implementQuery(asked, async ({ input, actor, now, db, ports }) => {
  const found = await known(db, input.requestId, actor);
  if (!found.ok) return ok({});
  const { request, consultation } = found.value;
  if (request.toDoctorId !== actor.id || consultation.restrictedAt !== undefined) return ok({});
  const doctors = await doctorsOf([request], db, ports, now);
  return ok({ request: askedOf(request, consultation, doctors) });
});
