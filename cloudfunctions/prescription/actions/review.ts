import type * as z from 'zod/mini';
import {
  approvePrescription,
  askDoctor,
  listQueue,
  returnPrescription,
  takePrescription,
} from '@shared/contracts/prescription';
import { approve, ask, giveBack, take } from '@shared/domain/prescription/examine';
import { licensed } from '@shared/domain/licence/licensed';
import { ok } from '@shared/kernel/result';
import {
  implementCall,
  implementCommand,
  implementQuery,
  type CommandContext,
} from '../../_runtime/implement';
import { isSafetySigned } from '../../_runtime/safetyRules';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { pharmacistView, queueItem } from '../present';
import {
  beginSigning,
  releaseTry,
  sameOrAgain,
  signNow,
  stageSignature,
  wrongPin,
} from '../../_runtime/signing/steps';
import { stagePrescription } from '../handIn';
import { reviewing, underReview } from '../reviewing';
import { approvalDocument } from '../signing';

export const queueAction = implementQuery(listQueue, async ({ input, actor, now, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const { group } = input;
  const page = await pageOf(db.prescriptions, {
    where: { state: group },
    by: 'issuedAt',
    // What waits longest comes first; of what is decided, the newest.
    direction: group === 'submitted' ? 'asc' : 'desc',
    after: after.value,
  });
  return ok({
    items: page.rows.map((it) => queueItem(it, actor.id, now)),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});

export const takeAction = implementCommand(takePrescription, async (context) => {
  const held = await context.licences();
  const taken = await reviewing(context, context.input.prescriptionId, (it, reviewer, { departmentCode }) => {
    const open = licensed(held, departmentCode, reviewer.now);
    return open.ok ? take(it, reviewer) : open;
  });
  if (!taken.ok) return taken;
  return ok(pharmacistView(taken.value, context.actor.id, await isSafetySigned(context.db)));
});

type Approving = CommandContext<readonly ['pharmacist'], z.output<typeof approvePrescription.input>>;

/** What passing it would make of it, and what the pharmacist signs for that. */
async function decideApproval({ input, tx, actor, now, licences }: Approving) {
  const held = await licences();
  const reviewing = { tx, actor, now };
  const found = await underReview(reviewing, input.prescriptionId, (it, reviewer, { departmentCode }) => {
    const open = licensed(held, departmentCode, now);
    return open.ok ? approve(it, input, reviewer) : open;
  });
  if (!found.ok) return found;
  const document = await approvalDocument(tx, found.value.prescription, input.checks);
  return document.ok ? ok({ ...found.value, document: document.value }) : document;
}

export const approveAction = implementCall(approvePrescription, {
  async before(context) {
    const decision = await decideApproval(context);
    if (!decision.ok) return decision;
    const { tx, actor, now } = context;
    return beginSigning(tx, { signerId: actor.id, document: decision.value.document, now });
  },
  release: (plan, { tx }) => releaseTry(plan, tx),
  call: (plan, { input, ports }) => signNow(plan, input.pin, ports),
  async after(plan, done, context) {
    if (!done) return wrongPin(context.tx, plan, context.now);
    const decision = await decideApproval(context);
    if (!decision.ok) return decision;
    const { prescription: passed, consultation, document } = decision.value;
    sameOrAgain(plan, document);
    const { id: subjectId, version, consultationId, patientId, approved } = passed;
    const of = { kind: 'approval' as const, consultationId, patientId, subjectId, version };
    const signed = await stageSignature(context.tx, plan, done, of);
    stagePrescription(context.tx, consultation, { ...passed, approved: { ...approved!, signed } });
    return ok({ prescriptionId: subjectId, state: passed.state });
  },
});

export const returnAction = implementCommand(returnPrescription, async (context) => {
  const { prescriptionId } = context.input;
  const done = await reviewing(context, prescriptionId, (it, reviewer) =>
    giveBack(it, context.input, reviewer),
  );
  return done.ok ? ok({ prescriptionId, state: done.value.state }) : done;
});

export const askAction = implementCommand(askDoctor, async (context) => {
  const { prescriptionId } = context.input;
  const done = await reviewing(context, prescriptionId, (it, reviewer) => ask(it, context.input, reviewer));
  return done.ok ? ok({ prescriptionId, state: done.value.state }) : done;
});
