import type * as z from 'zod/mini';
import { answer } from '@shared/contracts/colleague';
import { answer as decide } from '@shared/domain/colleague/move';
import { isOffered } from '@shared/domain/doctor/directory';
import { ok, reject } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementCall, type CommandContext } from '../../_runtime/implement';
import { signing } from '../../_runtime/signing/command';
import { stageSignature } from '../../_runtime/signing/steps';
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

export const answerAction = implementCall(
  answer,
  signing(answered, async ({ request, consultation }, { plan, signed: done }, { tx }) => {
    const { id: subjectId, consultationId, patientId } = request;
    const of = { kind: 'opinion' as const, consultationId, patientId, subjectId, version: 1 };
    const signed = await stageSignature(tx, plan, done, of);
    stage(tx, { ...request, signed }, consultation);
    return { requestId: request.id, state: request.state };
  }),
);
