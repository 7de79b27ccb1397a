import { listEmergencies } from '@shared/contracts/access';
import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';

export const listAction = implementQuery(listEmergencies, async ({ input, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const page = await pageOf(db.accessGrants, { where: {}, by: 'at', direction: 'desc', after: after.value });
  const idsOf = (role: string) => page.rows.flatMap((it) => (it.role === role ? [it.actorId] : []));
  const [doctors, staff] = await Promise.all([
    db.doctors.findAll(idsOf('doctor')),
    db.staff.findAll([...idsOf('quality'), ...page.rows.flatMap(({ verdictBy }) => verdictBy ?? [])]),
  ]);
  const names = new Map([...doctors, ...staff].map(({ id, name }) => [id as string, name]));
  return ok({
    emergencies: page.rows.map(({ patientId: _, verdictBy, ...it }) => ({
      ...it,
      ...(verdictBy && { verdictName: names.get(verdictBy) ?? STAFF_ROLE_NAMES.security_admin }),
      name: names.get(it.actorId) ?? (it.role === 'doctor' ? '医生' : STAFF_ROLE_NAMES[it.role]),
    })),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
