import { ConsultationState } from '@shared/domain/consultation/consultation';
import { AccountId } from '@shared/kernel/ids';
import { aboutMe, wholeCase } from '../_runtime/aboutMe';
import type { SystemTools } from '../_runtime/effect';
import { pageOf, parseCursor, type Cursor } from '../_runtime/present/page';

/** 我的全部信息, whole: what `rights.export` gives in parts. */
export async function everythingOf(id: string, { db, now }: Pick<SystemTools, 'db' | 'now'>) {
  const accountId = AccountId.parse(id);
  const { account, persons, others } = await aboutMe(accountId, db);
  const where = { accountId, state: { in: ConsultationState.options } };
  const cases = [];
  let after: Cursor | undefined;
  do {
    const page = await pageOf(db.consultations, { where, by: 'requestedAt', direction: 'asc', after });
    cases.push(...(await Promise.all(page.rows.map((it) => wholeCase(it, db)))));
    const next = parseCursor(page.nextCursor);
    after = next.ok ? next.value : undefined;
  } while (after !== undefined);
  const doctors = await db.doctors.findAll(cases.map((it) => it.consultation.doctorId));
  return { account, persons, others, cases, doctors: new Map(doctors.map((it) => [it.id, it])), now };
}

/** What is known of somebody, to be printed. */
export type Everything = Awaited<ReturnType<typeof everythingOf>>;
