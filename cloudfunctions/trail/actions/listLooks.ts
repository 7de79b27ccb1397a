import { listLooks, listOrderLooks, type LookView } from '@shared/contracts/trail';
import type { AccessGrant } from '@shared/domain/access/grant';
import type { AuditEntry } from '@shared/domain/audit/audit';
import { seenBy } from '@shared/domain/consultation/policy';
import { mayFollow } from '@shared/domain/medicineOrder/policy';
import { STAFF_ROLE_NAMES, StaffRole } from '@shared/domain/staff/staff';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { asPatient } from '../../_runtime/asPatient';
import { LOOKS, purposeOf } from '../../_runtime/looks';
import { pageOf, parseCursor, type Cursor } from '../../_runtime/present/page';
import type { Db } from '../../_runtime/tx';

/** Emergencies of one case that are looked up. */
const GRANTS = 100;
type Known = { readonly names: ReadonlyMap<string, string>; readonly grants: readonly AccessGrant[] };

/** The emergency in which this look happened. */
const grantOf = ({ at, actor }: AuditEntry, grants: readonly AccessGrant[]) =>
  grants
    .filter((it) => it.actorId === actor.id && it.at <= at && at < it.until)
    .reduce<AccessGrant | undefined>((last, it) => (last && last.at >= it.at ? last : it), undefined);

const viewOf = (entry: AuditEntry, { names, grants }: Known): LookView => {
  const { at, actor, action } = entry;
  const purpose = purposeOf(action);
  const reason = purpose.startsWith('break_glass') ? grantOf(entry, grants)?.reason : undefined;
  const office = StaffRole.safeParse(actor.role).data;
  const name = office ? STAFF_ROLE_NAMES[office] : (names.get(actor.id) ?? '医生');
  return {
    ...{ at, role: actor.role, purpose, name },
    ...(reason !== undefined && { reason }),
  };
};

/** The looks in one chain, newest first. */
async function looksIn(chainId: string, after: Cursor | undefined, db: Db, grants: readonly AccessGrant[]) {
  const where = { chainId, action: { in: LOOKS } };
  const page = await pageOf(db.audits, { where, by: 'at', direction: 'desc', after });
  const doctorIds = page.rows.flatMap((it) => (it.actor.role === 'doctor' ? [it.actor.id] : []));
  const names = new Map((await db.doctors.findAll(doctorIds)).map(({ id, name }) => [id as string, name]));
  return {
    // What the patient did is no look by somebody else.
    looks: page.rows.filter((it) => it.actor.role !== 'patient').map((it) => viewOf(it, { names, grants })),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  };
}

export const listLooksAction = implementQuery(listLooks, async ({ input, actor, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const found = seenBy(await db.consultations.find(input.consultationId), asPatient(actor));
  if (!found.ok) return found;
  const { id } = found.value;
  const grants = await db.accessGrants.list({ where: { consultationId: id }, limit: GRANTS });
  return ok(await looksIn(id, after.value, db, grants));
});

export const listOrderLooksAction = implementQuery(listOrderLooks, async ({ input, actor, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const order = await db.medicineOrders.find(input.orderId);
  if (!mayFollow(order, asPatient(actor).id)) return reject('medicineOrder.not_found');
  return ok(await looksIn(order.consultationId ?? `of:${order.id}`, after.value, db, []));
});
