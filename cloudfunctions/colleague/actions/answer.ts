import type * as z from 'zod/mini';
import { answer } from '@shared/contracts/colleague';
import { answer as decide } from '@shared/domain/colleague/move';
import { ok, reject } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { treatsHere } from '../../_runtime/fitness';
import { implementCall, type CommandContext } from '../../_runtime/implement';
import { signing } from '../../_runtime/signing/command';
import { stageSignature } from '../../_runtime/signing/steps';
import { known } from '../known';
import { stage } from '../stage';

type Context = CommandContext<readonly ['doctor'], z.output<typeof answer.input>>;

async function answered(context: Context) {
  const { input, actor, now, tx } = context;
  const found = await known(tx, input.requestId, actor);
  if (!found.ok) return found;
  const { request, consultation } = found.value;
  if (request.toDoctorId !== actor.id) return reject('colleague.not_found');
  const decision = decide(request, consultation, input.note, { now, digestOf });
  if (!decision.ok) return decision;
  const fit = await treatsHere(consultation, context);
  if (!fit.ok) return fit;
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
