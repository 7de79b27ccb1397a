import type { ChainPage } from '@shared/contracts/trailExport';
import { placeAmong, type DailyRoot, type Leaf } from '@shared/domain/trail/root';
import { canonicalJson } from '@shared/kernel/canonical';
import { ok, reject, type Result } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { sha256 } from '../_runtime/digest';
import type { Db } from '../_runtime/tx';
import { pieceAfter, START } from './pieces';
import { leavesOf } from './rootLeaves';

/** Roots on one page, each with the place of the chain under it. */
const DAYS = 25;

/** Links first, then the days under whose roots they stand, up to the root that was the newest when the export began. */
type Cursor =
  | { readonly of: 'links'; readonly n: number; readonly seq: number; readonly newest: number }
  | { readonly of: 'days'; readonly n: number; readonly newest: number };

const textOf = (it: Cursor): string =>
  it.of === 'links' ? `links.${it.n}.${it.seq}.${it.newest}` : `days.${it.n}.${it.newest}`;

function parsed(text: string): Cursor | undefined {
  const [, n, seq, newest] = /^links\.(\d{1,9})\.(\d{1,9})\.(\d{1,6})$/.exec(text) ?? [];
  if (newest !== undefined) return { of: 'links', n: Number(n), seq: Number(seq), newest: Number(newest) };
  const [, after, last] = /^days\.(\d{1,6})\.(\d{1,6})$/.exec(text) ?? [];
  return last === undefined ? undefined : { of: 'days', n: Number(after), newest: Number(last) };
}

/** The day of the first thing that was written or said in it. */
async function firstDay(chainId: string, db: Db): Promise<string | undefined> {
  const [first] = await db.audits.list({
    where: { chainId, at: { gte: 0 } },
    orderBy: [['at', 'asc']],
    limit: 1,
  });
  return first && shanghai(first.at).day;
}

/** The number before that of the root of a day; where that has none yet, the newest there is. */
const before = async (day: string | undefined, newest: number, db: Db): Promise<number> =>
  ((day !== undefined ? (await db.roots.find(day))?.n : undefined) ?? newest + 1) - 1;

const heldUnder = (leaves: readonly Leaf[], chainId: string) =>
  placeAmong(leaves, chainId, { sha256, canonicalJson });

async function linksPage(chainId: string, { n, seq, newest }: Cursor & { of: 'links' }, db: Db) {
  const { piece, next } = await pieceAfter(chainId, { n, seq }, db);
  const nextCursor: Cursor = next
    ? { of: 'links', ...next, newest }
    : { of: 'days', n: await before(await firstDay(chainId, db), newest, db), newest };
  return { piece, roots: [] as DailyRoot[], nextCursor };
}

async function daysPage(chainId: string, { n, newest }: Cursor & { of: 'days' }, db: Db) {
  const listed = await db.roots.list({
    where: { n: { gt: n, lte: newest } },
    orderBy: [['n', 'asc']],
    limit: DAYS,
  });
  const days: { day: string; held: ReturnType<typeof heldUnder> }[] = [];
  for (const { day } of listed) days.push({ day, held: heldUnder(await leavesOf(day, db), chainId) });
  const last = listed.at(-1)?.n ?? newest;
  return {
    piece: { id: chainId, entries: [], messages: [], days },
    roots: listed,
    nextCursor: last < newest ? ({ of: 'days', n: last, newest } as const) : undefined,
  };
}

/** 核验文件 of one chain, page by page: it alone, and where it stood under each root since it began. */
export async function exportOf(
  chainId: string,
  cursor: string | undefined,
  db: Db,
  now: number,
): Promise<Result<ChainPage, 'trail.empty' | 'list.cursor_invalid'>> {
  const at = cursor === undefined ? await begun(db) : parsed(cursor);
  if (!at) return reject('list.cursor_invalid');
  const { piece, roots, nextCursor } = await (at.of === 'links' ? linksPage : daysPage)(
    chainId,
    at as never,
    db,
  );
  if (cursor === undefined && piece.entries.length === 0) return reject('trail.empty');
  return ok({ exportedAt: now, piece, roots, ...(nextCursor && { nextCursor: textOf(nextCursor) }) });
}

async function begun(db: Db): Promise<Cursor> {
  const [newest] = await db.roots.list({ where: {}, orderBy: [['n', 'desc']], limit: 1 });
  return { of: 'links', ...START, newest: newest?.n ?? 0 };
}
