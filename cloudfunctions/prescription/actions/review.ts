import {
  approvePrescription,
  askDoctor,
  listQueue,
  returnPrescription,
  takePrescription,
} from '@shared/contracts/prescription';
import { approve, ask, giveBack, take } from '@shared/domain/prescription/examine';
import { ok } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import { isSafetySigned } from '../../_runtime/safetyRules';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { pharmacistView, queueItem } from '../present';
import { reviewing } from '../reviewing';

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
  const taken = await reviewing(context, context.input.prescriptionId, take);
  if (!taken.ok) return taken;
  return ok(pharmacistView(taken.value, context.actor.id, await isSafetySigned(context.db)));
});

export const approveAction = implementCommand(approvePrescription, async (context) => {
  const { prescriptionId } = context.input;
  const done = await reviewing(context, prescriptionId, (it, reviewer) =>
    approve(it, context.input, reviewer),
  );
  return done.ok ? ok({ prescriptionId, state: done.value.state }) : done;
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
