import type { ChainPiece, ExportPage } from '@shared/contracts/trailExport';
import { ok, reject, type Result } from '@shared/kernel/result';
import type { Db } from '../_runtime/tx';
import { BATCH } from '../_runtime/everyRow';
import { pieceAfter, START, type Place } from './pieces';

/** Rows of leaves on one page, some hundreds of leaves each. */
const LEAF_ROWS = 6;
/** Roots on one page. */
const ROOTS = 200;
/** Chains looked at for one page, and links after which it is full. */
const CHAINS = 25;
const LINKS = 1500;

/** Where an export of everything stands. `upTo` is the newest root when it began: what is published since is for the next. */
type Cursor =
  | { readonly of: 'roots'; readonly n: number; readonly upTo: number }
  | { readonly of: 'leaves'; readonly day: string; readonly part: number; readonly lastDay: string }
  /** Within a chain once something of it was handed out, after it otherwise. */
  | ({ readonly of: 'chains'; readonly id: string } & Place);

function textOf(it: Cursor): string {
  if (it.of === 'roots') return `roots.${it.n}.${it.upTo}`;
  return it.of === 'leaves'
    ? `leaves.${it.day}.${it.part}.${it.lastDay}`
    : `chains.${it.n}.${it.seq}.${it.id}`;
}

const DAY = String.raw`(\d{4}-\d\d-\d\d)`;
const FORMS = {
  roots: /^roots\.(\d{1,6})\.(\d{1,6})$/,
  leaves: new RegExp(`^leaves\\.${DAY}\\.(-1|\\d{1,6})\\.${DAY}$`),
  chains: /^chains\.(\d{1,9})\.(\d{1,9})\.([\w.:-]{0,80})$/,
};

function parsed(text: string): Cursor | undefined {
  const [, n, upTo] = FORMS.roots.exec(text) ?? [];
  if (upTo !== undefined) return { of: 'roots', n: Number(n), upTo: Number(upTo) };
  const [, day, part, lastDay] = FORMS.leaves.exec(text) ?? [];
  if (lastDay !== undefined) return { of: 'leaves', day: day!, part: Number(part), lastDay };
  const [, at, seq, id] = FORMS.chains.exec(text) ?? [];
  return id === undefined ? undefined : { of: 'chains', n: Number(at), seq: Number(seq), id };
}

/** The first cursor of an export of everything. */
export async function beginningOf(db: Db): Promise<string> {
  const [newest] = await db.roots.list({ where: {}, orderBy: [['n', 'desc']], limit: 1 });
  return textOf({ of: 'roots', n: 0, upTo: newest?.n ?? 0 });
}

const FIRST_CHAIN: Cursor = { of: 'chains', ...START, id: '' };
type Part = Partial<Pick<ExportPage, 'roots' | 'leaves' | 'chains'>> & { readonly next?: Cursor };

async function rootsPage({ n, upTo }: Cursor & { of: 'roots' }, db: Db): Promise<Part> {
  const roots = await db.roots.list({
    where: { n: { gt: n, lte: upTo } },
    orderBy: [['n', 'asc']],
    limit: ROOTS,
  });
  const last = roots.at(-1);
  if (!last) return { next: FIRST_CHAIN };
  if (last.n < upTo) return { roots, next: { of: 'roots', n: last.n, upTo } };
  const [first] = await db.roots.list({ where: { n: { gte: 1 } }, orderBy: [['n', 'asc']], limit: 1 });
  return { roots, next: { of: 'leaves', day: first!.day, part: -1, lastDay: last.day } };
}

async function leavesPage({ day, part, lastDay }: Cursor & { of: 'leaves' }, db: Db): Promise<Part> {
  const ofDay = await db.rootLeaves.list({
    where: { day, part: { gt: part } },
    orderBy: [['part', 'asc']],
    limit: LEAF_ROWS,
  });
  const later = await db.rootLeaves.list({
    where: { day: { gt: day, lte: lastDay } },
    orderBy: [
      ['day', 'asc'],
      ['part', 'asc'],
    ],
    limit: LEAF_ROWS,
  });
  const rows = [...ofDay, ...later].slice(0, LEAF_ROWS);
  const last = rows.at(-1);
  return {
    leaves: rows.map((it) => ({ day: it.day, leaves: [...it.leaves] })),
    next:
      last && rows.length === LEAF_ROWS
        ? { of: 'leaves', day: last.day, part: last.part, lastDay }
        : FIRST_CHAIN,
  };
}

/** Ids of the chains that follow this one, in order. */
async function idsAfter(id: string, db: Db): Promise<string[]> {
  const found = await db.audits.list({
    where: { chainId: { gt: id } },
    orderBy: [
      ['chainId', 'asc'],
      ['n', 'asc'],
    ],
    limit: BATCH,
  });
  return [...new Set(found.map(({ chainId }) => chainId))].slice(0, CHAINS);
}

async function chainsPage({ id, n, seq }: Cursor & { of: 'chains' }, db: Db): Promise<Part> {
  const isWithin = n > 0 || seq > 0;
  const ids = isWithin ? [id] : await idsAfter(id, db);
  const read = await Promise.all(ids.map((it) => pieceAfter(it, isWithin ? { n, seq } : START, db)));
  const chains: ChainPiece[] = [];
  let links = 0;
  for (const { piece, next } of read) {
    chains.push(piece);
    links += piece.entries.length + piece.messages.length;
    if (next) return { chains, next: { of: 'chains', id: piece.id, ...next } };
    if (links >= LINKS) break;
  }
  const last = chains.at(-1);
  return { chains, ...(last && { next: { of: 'chains', ...START, id: last.id } }) };
}

/** One page of 完整存证: what the verifier needs to find a case that is missing whole. */
export async function pageOfEverything(
  cursor: string,
  db: Db,
): Promise<Result<ExportPage, 'list.cursor_invalid'>> {
  const at = parsed(cursor);
  if (!at) return reject('list.cursor_invalid');
  const { next, ...part } = await readPart(at, db);
  return ok({ roots: [], leaves: [], chains: [], ...part, ...(next && { nextCursor: textOf(next) }) });
}

function readPart(at: Cursor, db: Db): Promise<Part> {
  if (at.of === 'roots') return rootsPage(at, db);
  return at.of === 'leaves' ? leavesPage(at, db) : chainsPage(at, db);
}
