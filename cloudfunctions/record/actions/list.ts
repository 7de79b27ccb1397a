import type * as z from 'zod/mini';
import { listRecords } from '@shared/contracts/record';
import type { MedicalRecord } from '@shared/domain/record/record';
import { hasWords } from '@shared/domain/record/search';
import type { AccountId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { implementQuery } from '../../_runtime/implement';
import { partiesOf, type CaseParties } from '../../_runtime/present/caseParties';
import { PAGE, pageOf, parseCursor, type Cursor } from '../../_runtime/present/page';
import type { Ports } from '../../_runtime/runtime';
import type { Db } from '../../_runtime/tx';
import { itemOf } from '../present';

/** Pages that one call reads through for words; the next call goes on where it ended. */
const PAGES = 10;

type Context = { readonly db: Db; readonly ports: Pick<Ports, 'files'>; readonly now: number };
type Asked = Pick<z.output<typeof listRecords.input>, 'patientId' | 'words'> & { accountId: AccountId };
type Found = { readonly record: MedicalRecord; readonly parties: CaseParties };

const cursorOf = ({ id, signedAt = 0 }: MedicalRecord): Cursor => ({ value: signedAt, id });
const textOf = ({ value, id }: Cursor): string => `${value}.${id}`;

/** What is sealed no index finds: the account's own records are opened and read through, newest first. */
async function pageOfFound(
  { accountId, patientId, words }: Asked,
  first: Cursor | undefined,
  context: Context,
) {
  const where = { accountId, ...(patientId && { patientId }), state: 'signed' as const };
  const found: Found[] = [];
  let after = first;
  for (let n = 0; n < (words === undefined ? 1 : PAGES); n += 1) {
    const page = await pageOf(context.db.records, { where, by: 'signedAt', direction: 'desc', after });
    const cases = await context.db.consultations.findAll(page.rows.map(({ id }) => id));
    const parties = await partiesOf(cases, context.db, context.ports, context.now);
    for (const record of page.rows) {
      const of = parties.get(record.id)!;
      if (words !== undefined && !isMeant(record, of, words)) continue;
      found.push({ record, parties: of });
      if (words !== undefined && found.length === PAGE) return { found, next: cursorOf(record) };
    }
    if (page.nextCursor === undefined) return { found };
    after = cursorOf(page.rows.at(-1)!);
  }
  return { found, next: after };
}

const isMeant = (record: MedicalRecord, { doctor }: CaseParties, words: string): boolean =>
  hasWords(
    record,
    { day: shanghai(record.signedAt ?? 0).day, doctor: doctor.name, departmentCode: doctor.departmentCode },
    words,
  );

export const listAction = implementQuery(listRecords, async ({ input, actor, now, db, ports }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const asked = { ...input, accountId: actor.id };
  const { found, next } = await pageOfFound(asked, after.value, { db, ports, now });
  return ok({
    records: found.map(({ record, parties }) => itemOf(record, parties)),
    ...(next && { nextCursor: textOf(next) }),
  });
});
