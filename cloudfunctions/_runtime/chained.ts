import type { AuditEntry } from '@shared/domain/audit/audit';
import { endAt, linked, NO_LINK, type Unlinked } from '@shared/domain/audit/chain';
import { digestOf } from './digest';
import type { Store, Write } from './store';

type CaseWrite = Extract<Write, { table: 'consultations'; kind: 'insert' | 'replace' }>;

const isCaseWrite = (write: Write): write is CaseWrite =>
  write.table === 'consultations' && write.kind !== 'remove';

const insertOf = (row: AuditEntry): Write => ({ kind: 'insert', table: 'audits', row });

/**
 * The entry as the next link of its chain, with the writes it belongs to. Where a case is written, the end of its chain
 * stands in the case's own row: cases never wait for each other, and nothing more is read. Everything else has a chain by
 * whom or what it is about; two next links at once collide on their number, and the later one runs again.
 */
export async function chained(
  entry: Unlinked,
  about: string,
  writes: readonly Write[],
  store: Store,
): Promise<Write[]> {
  const at = writes.findLastIndex(isCaseWrite);
  if (at >= 0) {
    const write = writes[at] as CaseWrite;
    const { id, trail, talk } = write.row;
    const link = linked({ ...entry, ...(talk !== undefined && { talk }) }, id, trail ?? NO_LINK, digestOf);
    const row = { ...write.row, trail: endAt(link) };
    return [...writes.slice(0, at), { ...write, row }, ...writes.slice(at + 1), insertOf(link)];
  }
  const chainId = `of:${about}`;
  const [newest] = await store.list('audits', { where: { chainId }, orderBy: [['n', 'desc']], limit: 1 });
  return [...writes, insertOf(linked(entry, chainId, newest ? endAt(newest) : NO_LINK, digestOf))];
}
