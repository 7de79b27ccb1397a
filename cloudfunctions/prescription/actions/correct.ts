import type * as z from 'zod/mini';
import { correctPrescription } from '@shared/contracts/prescription';
import { correct } from '@shared/domain/prescription/issue';
import { ok } from '@shared/kernel/result';
import { treatsHere } from '../../_runtime/fitness';
import { implementCall, type CommandContext } from '../../_runtime/implement';
import { releaseTry, signNow, wrongPin } from '../../_runtime/signing/steps';
import { factsOf } from '../handIn';
import { ownOfDoctor } from '../own';
import { beginAsDoctor, handIn } from '../signing';

type Context = CommandContext<readonly ['doctor'], z.output<typeof correctPrescription.input>>;

async function decide(context: Context) {
  const { input, actor, now, db, tx } = context;
  const found = await ownOfDoctor(tx, input.prescriptionId, actor);
  if (!found.ok) return found;
  const { prescription: returned, consultation } = found.value;
  const fit = await treatsHere(consultation, context);
  if (!fit.ok) return fit;
  const facts = await factsOf(consultation, input.draft, db, now);
  if (!facts.ok) return facts;
  const decision = correct(returned, consultation, input.draft, { id: returned.id, ...facts.value });
  return decision.ok ? ok({ consultation, prescription: decision.value, isNew: false }) : decision;
}

export const correctAction = implementCall(correctPrescription, {
  async before(context) {
    const decision = await decide(context);
    return decision.ok ? beginAsDoctor(context, decision.value.prescription) : decision;
  },
  release: (plan, { tx }) => releaseTry(plan, tx),
  call: (plan, { input, ports }) => signNow(plan, input.pin, ports),
  async after(plan, done, context) {
    if (!done) return wrongPin(context.tx, plan, context.now);
    const decision = await decide(context);
    return decision.ok ? handIn(context, plan, done, decision.value) : decision;
  },
});
