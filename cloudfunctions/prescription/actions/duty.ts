import { endDuty, getDuty, startDuty } from '@shared/contracts/prescription';
import { beginDuty, isOnDuty, type PharmacistDuty } from '@shared/domain/prescription/duty';
import { ok } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import type { Db } from '../../_runtime/tx';

/** More than are on duty at once. */
const ALL = 200;

/** Everybody on duty; `mine` is what was just written about whoever asks. */
async function dutyView(db: Db, id: string, now: number, mine: PharmacistDuty | undefined) {
  const others = (await db.pharmacistDuties.list({ where: { until: { gt: now } }, limit: ALL })).filter(
    (it) => it.id !== id,
  );
  const isThere = isOnDuty(mine, now);
  return {
    ...(isThere && { mine: { since: mine.since, until: mine.until, licenceNo: mine.licenceNo } }),
    onDuty: others.length + (isThere ? 1 : 0),
  };
}

export const getDutyAction = implementQuery(getDuty, async ({ actor, now, db }) =>
  ok(await dutyView(db, actor.id, now, await db.pharmacistDuties.find(actor.id))),
);

export const startDutyAction = implementCommand(startDuty, async ({ input, actor, now, db, tx }) => {
  const staff = await tx.staff.find(actor.id);
  if (!staff) throw new Error('nobody of the staff goes on duty');
  const [known] = await db.pharmacists.list({ where: { licenceNo: input.licenceNo }, limit: 1 });
  const pharmacist = known && (await tx.pharmacists.find(known.id));
  const decision = beginDuty({ id: staff.id, name: staff.name }, pharmacist, now);
  if (!decision.ok) return decision;
  tx.pharmacistDuties.replace(decision.value);
  if (pharmacist && pharmacist.staffId === undefined)
    tx.pharmacists.replace({ ...pharmacist, staffId: staff.id });
  return ok(await dutyView(db, actor.id, now, decision.value));
});

export const endDutyAction = implementCommand(endDuty, async ({ actor, now, db, tx }) => {
  const mine = await tx.pharmacistDuties.find(actor.id);
  if (isOnDuty(mine, now)) tx.pharmacistDuties.replace({ ...mine, until: now });
  return ok(await dutyView(db, actor.id, now, undefined));
});
