import { ConsultationState, type Consultation } from '@shared/domain/consultation/consultation';
import type { Doctor } from '@shared/domain/doctor/doctor';
import type { Picture } from '@shared/domain/picture/picture';
import { messagesOf } from '../_runtime/messagesOf';
import type { Db } from '../_runtime/tx';

/** Rows asked for at once. */
const BATCH = 500;

/** All rows of a list sorted by an instant that may repeat. @throws where more than a batch share one instant. */
async function all<Row extends { readonly id: string }>(
  list: (from: number) => Promise<readonly Row[]>,
  instantOf: (row: Row) => number,
): Promise<Row[]> {
  const rows = new Map<string, Row>();
  for (let from = 0; ;) {
    const next = await list(from);
    for (const row of next) rows.set(row.id, row);
    if (next.length < BATCH) return [...rows.values()];
    const last = instantOf(next.at(-1)!);
    if (last === from) throw new Error('too many rows of one instant');
    from = last;
  }
}

async function casesOf(accountId: Picture['accountId'], doctorId: Doctor['id'] | undefined, db: Db) {
  const of = (who: { accountId: typeof accountId } | { doctorId: Doctor['id'] }) =>
    ConsultationState.options.map((state) =>
      all(
        (from) =>
          db.consultations.list({
            where: { ...who, state, requestedAt: { gte: from } },
            orderBy: [['requestedAt', 'asc']],
            limit: BATCH,
          }),
        ({ requestedAt }) => requestedAt,
      ),
    );
  const found = await Promise.all([...of({ accountId }), ...(doctorId ? of({ doctorId }) : [])]);
  return found.flat();
}

const isHeldBy = (row: unknown, { id }: Picture): boolean => JSON.stringify(row).includes(`"${id}"`);

/** A case that was over before the picture came holds it in no message. */
const mayHaveHeard = ({ endedAt }: Consultation, { uploadedAt }: Picture): boolean =>
  endedAt === undefined || endedAt >= uploadedAt;

/**
 * Whether anything that its owner could put a picture into holds it: a case as asker or as doctor, what was said in it,
 * an application to join, a report of an adverse reaction. Whoever lets a new command take pictures adds here where it keeps them
 * (`testing/uploads.test.ts` asks for it).
 */
export async function isUsed(picture: Picture, db: Db): Promise<boolean> {
  const { accountId } = picture;
  const account = await db.accounts.find(accountId);
  if (!account) throw new Error('a picture of nobody');
  const cases = await casesOf(accountId, account.doctorId, db);
  if (isHeldBy(cases, picture)) return true;
  const applications = await all(
    (from) =>
      db.applications.list({
        where: { accountId, createdAt: { gte: from } },
        orderBy: [['createdAt', 'asc']],
        limit: BATCH,
      }),
    ({ createdAt }) => createdAt,
  );
  if (isHeldBy(applications, picture)) return true;
  const events = await all(
    (from) =>
      db.adverseEvents.list({
        where: { accountId, at: { gte: from } },
        orderBy: [['at', 'asc']],
        limit: BATCH,
      }),
    ({ at }) => at,
  );
  if (isHeldBy(events, picture)) return true;
  for (const { id } of cases.filter((it) => mayHaveHeard(it, picture)))
    if (isHeldBy(await messagesOf(id, db), picture)) return true;
  return false;
}
