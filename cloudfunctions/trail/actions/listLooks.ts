import { listLooks, type LookView } from '@shared/contracts/trail';
import type { AuditEntry } from '@shared/domain/audit/audit';
import { seenBy } from '@shared/domain/consultation/policy';
import { STAFF_ROLE_NAMES, StaffRole } from '@shared/domain/staff/staff';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { LOOK_PURPOSES } from '../../_runtime/look';
import { pageOf, parseCursor } from '../../_runtime/present/page';

const LOOKS = LOOK_PURPOSES.map((purpose) => `look.${purpose}`);

const viewOf = ({ at, actor, action }: AuditEntry, names: ReadonlyMap<string, string>): LookView => {
  const office = StaffRole.safeParse(actor.role).data;
  const name = office ? STAFF_ROLE_NAMES[office] : (names.get(actor.id) ?? '医生');
  return { at, role: actor.role, purpose: action.slice('look.'.length), name };
};

export const listLooksAction = implementQuery(listLooks, async ({ input, actor, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const found = seenBy(await db.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const where = { chainId: found.value.id as string, action: { in: LOOKS } };
  const page = await pageOf(db.audits, { where, by: 'at', direction: 'desc', after: after.value });
  const doctorIds = page.rows.flatMap((it) => (it.actor.role === 'doctor' ? [it.actor.id] : []));
  const names = new Map((await db.doctors.findAll(doctorIds)).map(({ id, name }) => [id as string, name]));
  return ok({
    looks: page.rows.map((it) => viewOf(it, names)),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
