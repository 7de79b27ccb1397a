import { partners } from '@shared/contracts/institution';
import { ok } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { implementQuery } from '../../_runtime/implement';
import { PAGE } from '../../_runtime/present/page';

/** As many partners as one hospital is thought to have; they are looked through whole. */
const PARTNERS = 1000;

/** A district (朝阳区), a name or a department: where the papers hold today and the words stand. */
export const partnersAction = implementQuery(partners, async ({ input, now, db }) => {
  const today = shanghai(now).day;
  const active = await db.institutions.list({ where: { active: true }, limit: PARTNERS });
  const found = active.filter(
    ({ name, address, scope, validity }) =>
      validity.licenceUntil >= today && [name, address, scope].some((it) => it.includes(input.text)),
  );
  return ok({
    institutions: found.slice(0, PAGE).map(({ name, address, scope }) => ({ name, address, scope })),
  });
});
