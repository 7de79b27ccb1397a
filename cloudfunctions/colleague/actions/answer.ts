import type * as z from 'zod/mini';
import { answer } from '@shared/contracts/colleague';
import { answer as decide } from '@shared/domain/colleague/move';
import { isOffered } from '@shared/domain/doctor/directory';
import { ok, reject } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementCall, type CommandContext } from '../../_runtime/implement';
import { beginSigning, releaseTry, sameOrAgain, signNow, stageSignature } from '../../_runtime/signing/steps';
import { known } from '../known';
import { stage } from '../stage';

type Context = CommandContext<readonly ['doctor'], z.output<typeof answer.input>>;

async function answered({ input, actor, now, db, tx }: Context) {
  const found = await known(tx, input.requestId, actor);
  if (!found.ok) return found;
  const { request, consultation } = found.value;
  if (request.toDoctorId !== actor.id) return reject('colleague.not_found');
  const decision = decide(request, consultation, input.note, { now, digestOf });
  if (!decision.ok) return decision;
  const doctor = await db.doctors.find(actor.id);
  if (!doctor || !isOffered(doctor, now)) return reject('doctor.not_qualified');
  return ok({ ...decision.value, consultation });
}

export const answerAction = implementCall(answer, {
  async before(context) {
    const decision = await answered(context);
    if (!decision.ok) return decision;
    const { actor, now, tx } = context;
    return beginSigning(tx, { signerId: actor.id, document: decision.value.document, now });
  },
  release: (plan, { tx }) => releaseTry(plan, tx),
  call: (plan, { input, ports }) => signNow(plan, input.pin, ports),
  async after(plan, done, context) {
    if (!done) return reject('signature.pin_wrong');
    const decision = await answered(context);
    if (!decision.ok) return decision;
    const { request, document, consultation } = decision.value;
    sameOrAgain(plan, document);
    const { id: subjectId, consultationId, patientId } = request;
    const of = { kind: 'opinion' as const, consultationId, patientId, subjectId, version: 1 };
    const signed = await stageSignature(context.tx, plan, done, of);
    stage(context.tx, { ...request, signed }, consultation);
    return ok({ requestId: request.id, state: request.state });
  },
});
