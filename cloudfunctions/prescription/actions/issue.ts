import type * as z from 'zod/mini';
import { issuePrescription } from '@shared/contracts/prescription';
import { treatedBy } from '@shared/domain/consultation/policy';
import { issue } from '@shared/domain/prescription/issue';
import { PrescriptionId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { treatsHere } from '../../_runtime/fitness';
import { implementCall, type CommandContext } from '../../_runtime/implement';
import { releaseTry, signNow, wrongPin } from '../../_runtime/signing/steps';
import { factsOf } from '../handIn';
import { beginAsDoctor, handIn } from '../signing';

/** So many prescriptions one visit can have. */
const MAX_OF_CASE = 20;

type Context = CommandContext<readonly ['doctor'], z.output<typeof issuePrescription.input>>;

async function decide(context: Context) {
  const { input, actor, now, db, tx, onceId } = context;
  const found = treatedBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const fit = await treatsHere(found.value, context);
  if (!fit.ok) return fit;
  const facts = await factsOf(found.value, input.draft, db, now);
  if (!facts.ok) return facts;
  const id = PrescriptionId.parse(onceId);
  const decision = issue(found.value, input.draft, { id, ...facts.value });
  if (!decision.ok) return decision;
  if ((await db.prescriptions.count({ consultationId: found.value.id })) >= MAX_OF_CASE)
    return reject('prescription.too_many');
  return ok({ consultation: found.value, prescription: decision.value, isNew: true });
}

export const issueAction = implementCall(issuePrescription, {
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
