import {
  approvePharmacy,
  assignDispenser,
  listPharmacies,
  savePharmacy,
  suspendPharmacy,
} from '@shared/contracts/pharmacy';
import { PharmacyId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { staffIdOf } from '../../_runtime/identify';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';

/** More than work at the pharmacies of one page. */
const PEOPLE = 500;

export const listAction = implementQuery(listPharmacies, async ({ input, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const page = await pageOf(db.pharmacies, {
    ...{ where: {}, by: 'savedAt', direction: 'desc', after: after.value },
  });
  const ids = page.rows.map(({ id }) => id);
  const people =
    ids.length > 0 ? await db.pharmacyStaff.list({ where: { pharmacyId: { in: ids } }, limit: PEOPLE }) : [];
  return ok({
    pharmacies: page.rows.map((it) => ({
      ...it,
      staff: people
        .filter(({ pharmacyId }) => pharmacyId === it.id)
        .map(({ id, name }) => ({ id: id as string, name })),
    })),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});

export const saveAction = implementCommand(savePharmacy, async ({ input, actor, now, tx, newId }) => {
  const known = input.pharmacyId && (await tx.pharmacies.find(input.pharmacyId));
  if (input.pharmacyId && !known) return reject('pharmacy.not_found');
  if (input.facts.licenceUntil < shanghai(now).day) return reject('pharmacy.licence_over');
  const id = known?.id ?? newId(PharmacyId);
  const row = { id, ...input.facts, state: 'proposed' as const, savedBy: actor.id, savedAt: now };
  if (known) tx.pharmacies.replace(row);
  else tx.pharmacies.insert(row);
  return ok({ pharmacyId: id, state: row.state });
});

export const approveAction = implementCommand(approvePharmacy, async ({ input, actor, now, tx }) => {
  const found = await tx.pharmacies.find(input.pharmacyId);
  if (!found) return reject('pharmacy.not_found');
  if (found.state !== 'proposed') return reject('pharmacy.not_proposed');
  if (found.licenceUntil < shanghai(now).day) return reject('pharmacy.licence_over');
  tx.pharmacies.replace({ ...found, state: 'active', approvedBy: actor.id, approvedAt: now });
  return ok({ pharmacyId: found.id, state: 'active' });
});

export const suspendAction = implementCommand(suspendPharmacy, async ({ input, tx }) => {
  const found = await tx.pharmacies.find(input.pharmacyId);
  if (!found) return reject('pharmacy.not_found');
  if (found.state !== 'active') return reject('pharmacy.not_active');
  tx.pharmacies.replace({ ...found, state: 'suspended', reason: input.reason });
  return ok({ pharmacyId: found.id, state: 'suspended' });
});

export const assignAction = implementCommand(assignDispenser, async ({ input, actor, now, tx }) => {
  const pharmacy = await tx.pharmacies.find(input.pharmacyId);
  if (!pharmacy) return reject('pharmacy.not_found');
  const staff = await tx.staff.find(staffIdOf(input.loginName));
  if (staff?.role !== 'dispenser' || staff.state !== 'active') return reject('pharmacy.nobody');
  const { id, name } = staff;
  tx.pharmacyStaff.replace({ id, pharmacyId: pharmacy.id, name, by: actor.id, at: now });
  return ok({ name });
});
