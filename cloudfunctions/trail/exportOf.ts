import type { ChainExport } from '@shared/contracts/trail';
import { placeAmong, type DailyRoot, type Leaf } from '@shared/domain/trail/root';
import { canonicalJson } from '@shared/kernel/canonical';
import { ok, reject, type Result } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { sha256 } from '../_runtime/digest';
import { BATCH, everyRow } from '../_runtime/everyRow';
import type { Db } from '../_runtime/tx';
import { chainOf, type Chain } from './chainOf';
import { leavesOf } from './rootLeaves';

/** An answer of a function is bounded. */
const LINKS = 5000;

/** The day of the first thing that was written or said in it. */
const firstDay = ({ entries, messages }: Chain): string =>
  shanghai(Math.min(...entries.map(({ at }) => at), ...messages.map(({ sentAt }) => sentAt))).day;

/** The roots of a day and of all days after it. */
async function rootsFrom(day: string, db: Db): Promise<DailyRoot[]> {
  const [newest] = await db.roots.list({ where: {}, orderBy: [['n', 'desc']], limit: 1 });
  const first = await db.roots.find(day);
  if (!newest || !first) return [];
  const roots = await everyRow(
    (n) => db.roots.list({ where: { n: { gt: n } }, orderBy: [['n', 'asc']], limit: BATCH }),
    ({ n }) => n,
    { from: first.n - 1 },
  );
  return roots!;
}

/** 核验文件 of one chain: it alone, and where it stood under each root since it began. */
export async function exportOf(
  chainId: string,
  db: Db,
  now: number,
): Promise<Result<ChainExport, 'trail.empty' | 'trail.too_long'>> {
  const chain = await chainOf(chainId, db, LINKS);
  if (!chain) return reject('trail.too_long');
  if (chain.entries.length === 0) return reject('trail.empty');
  const roots = await rootsFrom(firstDay(chain), db);
  const days: { day: string; held: ReturnType<typeof heldUnder> }[] = [];
  for (const { day } of roots) days.push({ day, held: heldUnder(await leavesOf(day, db), chainId) });
  return ok({ format: 'wenzhen-trail-2', exportedAt: now, chains: [{ ...chain, days }], roots });
}

const heldUnder = (leaves: readonly Leaf[], chainId: string) =>
  placeAmong(leaves, chainId, { sha256, canonicalJson });
