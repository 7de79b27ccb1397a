import { assessEvent, fileEvent, listEvents, openEvent } from '@shared/contracts/adverseEvent';
import { assess, file } from '@shared/domain/adverseEvent/assess';
import type { AdverseEvent } from '@shared/domain/adverseEvent/event';
import { mayOpen } from '@shared/domain/adverseEvent/policy';
import type { AdverseEventId, PictureId, StaffId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import type { Db, Tx } from '../../_runtime/tx';
import { queued, staffEvent } from '../present';

export const queueAction = implementQuery(listEvents, async ({ input, now, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const { group } = input;
  const page = await pageOf(db.adverseEvents, {
    where: { state: group },
    by: 'reportBy',
    // What is due first comes first; of what was sent on, the newest.
    direction: group === 'filed' ? 'desc' : 'asc',
    after: after.value,
  });
  return ok({
    events: page.rows.map(queued),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    now,
  });
});

export const openAction = implementQuery(openEvent, async ({ input, db, saw, pictureUrl }) => {
  const event = await db.adverseEvents.find(input.eventId);
  const consultation = event && (await db.consultations.find(event.consultationId));
  if (!consultation || !mayOpen(event, consultation)) return reject('adverse_event.not_found');
  await saw(event.consultationId, 'drug_safety');
  return ok(staffEvent(event, pictureUrl));
});

type Judging = {
  readonly tx: Tx;
  readonly db: Db;
  readonly now: number;
  readonly pictureUrl: (id: PictureId) => string;
  readonly actor: { readonly id: StaffId };
};

/** A change of one report, in the chain of its case; its person's app is told. */
async function judging<Code extends string>(
  { tx, db, now, actor, pictureUrl }: Judging,
  eventId: AdverseEventId,
  decide: (
    event: AdverseEvent,
    by: { by: StaffId; byName: string; now: number },
  ) => Result<AdverseEvent, Code>,
) {
  const event = await tx.adverseEvents.find(eventId);
  const consultation = event && (await tx.consultations.find(event.consultationId));
  if (!event || !consultation || !mayOpen(event, consultation)) return reject('adverse_event.not_found');
  const staff = await db.staff.find(actor.id);
  const decision = decide(event, { by: actor.id, byName: staff?.name ?? '', now });
  if (!decision.ok) return decision;
  tx.adverseEvents.replace(decision.value);
  tx.consultations.replace(consultation);
  tx.signal(event.accountId, 'inbox');
  return ok(staffEvent(decision.value, pictureUrl));
}

export const assessAction = implementCommand(assessEvent, (context) =>
  judging(context, context.input.eventId, (event, by) => assess(event, context.input.assessment, by)),
);

export const fileAction = implementCommand(fileEvent, (context) =>
  judging(context, context.input.eventId, (event, by) => file(event, context.input, by)),
);
