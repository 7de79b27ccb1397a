import { listDoctors } from '@shared/contracts/doctor';
import { after, inDirectoryOrder } from '@shared/domain/doctor/directory';
import { ok, reject } from '@shared/kernel/result';
import { DAY_MS } from '@shared/kernel/time';
import { implementQuery } from '../../_runtime/implement';
import { PAGE, parseCursor } from '../../_runtime/present/page';
import { offeredDoctors } from '../directory';
import { cardsOf } from '../present';

/**
 * A cursor is `<instant of the first page>.<last id>`: every page is sorted as of the first, so that nobody is shown
 * twice or left out when a duty begins between two pages.
 */
export const listAction = implementQuery(listDoctors, async ({ input, db, ports, now }) => {
  const cursor = parseCursor(input.cursor);
  if (!cursor.ok) return cursor;
  const asOf = cursor.value?.value ?? now;
  if (asOf > now || asOf < now - DAY_MS) return reject('list.cursor_invalid');
  const sorted = inDirectoryOrder(await offeredDoctors(db, now, input.departmentCode), asOf);
  const rest = cursor.value ? after(sorted, cursor.value.id) : sorted;
  if (!rest) return reject('list.cursor_invalid');

  const doctors = await cardsOf(rest.slice(0, PAGE), ports, now);
  const last = doctors.at(-1);
  return ok({ doctors, ...(rest.length > PAGE && last && { nextCursor: `${asOf}.${last.id}` }) });
});
