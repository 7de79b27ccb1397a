import { talkMark } from '@shared/domain/audit/chain';
import { rootOf, type DailyRoot, type Leaf } from '@shared/domain/trail/root';
import { canonicalJson } from '@shared/kernel/canonical';
import { DAY_MS, instantOf, shanghai } from '@shared/kernel/time';
import { digestOf, sha256 } from '../../_runtime/digest';
import type { SystemTools } from '../../_runtime/effect';
import type { Timer } from '../../_runtime/serve';
import type { Db } from '../../_runtime/tx';
import { LEAVES_PER_ROW } from '../rootLeaves';

/** Rows read at once. */
const BATCH = 1000;
/** Days caught up with in one run, after the timer had not come for long. */
const DAYS = 31;
/** An instance whose clock lags writes into yesterday for so long. */
const GRACE_MS = 5 * 60_000;

type Span = { readonly from: number; readonly until: number };
type Ended = { n: number; hash: string; talk: string };

/** All rows of a span of time, in batches; rows of one instant that fill a whole batch are a fault, not a gap. */
async function eachRow<Row extends { readonly id: string }>(
  { from, until }: Span,
  list: (from: number, until: number) => Promise<Row[]>,
  atOf: (row: Row) => number,
  take: (row: Row) => void,
): Promise<void> {
  const seen = new Set<string>();
  for (let at = from; ;) {
    const rows = await list(at, until);
    for (const row of rows.filter(({ id }) => !seen.has(id))) take(row);
    for (const { id } of rows) seen.add(id);
    if (rows.length < BATCH) return;
    const next = atOf(rows.at(-1)!);
    if (next === at) throw new Error('more rows in one instant than can be read');
    at = next;
  }
}

/** Where each chain that moved on this day had come to, in the order of their ids. */
async function leavesOn(span: Span, db: Db): Promise<Leaf[]> {
  const ends = new Map<string, Ended>();
  const endOf = (chainId: string): Ended => {
    const end = ends.get(chainId) ?? { n: 0, hash: '', talk: '' };
    ends.set(chainId, end);
    return end;
  };
  await eachRow(
    span,
    (gte, lt) => db.audits.list({ where: { at: { gte, lt } }, orderBy: [['at', 'asc']], limit: BATCH }),
    ({ at }) => at,
    ({ chainId, n, hash }) => {
      const end = endOf(chainId);
      if (n > end.n) Object.assign(end, { n, hash });
    },
  );
  await eachRow(
    span,
    (gte, lt) =>
      db.messages.list({ where: { sentAt: { gte, lt } }, orderBy: [['sentAt', 'asc']], limit: BATCH }),
    ({ sentAt }) => sentAt,
    ({ consultationId, seq, hash }) => {
      const end = endOf(consultationId);
      const talk = talkMark(seq, hash);
      if (talk > end.talk) end.talk = talk;
    },
  );
  return [...ends]
    .map(([chainId, { n, hash, talk }]) => [chainId, n, hash, talk] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The first day that has no root yet: the one after the last root, or that of the first entry there is. */
async function nextDay(last: DailyRoot | undefined, db: Db): Promise<string | undefined> {
  if (last) return shanghai(instantOf(last.day, 0) + DAY_MS).day;
  const [first] = await db.audits.list({ where: { at: { gte: 0 } }, orderBy: [['at', 'asc']], limit: 1 });
  return first && shanghai(first.at).day;
}

async function publish(day: string, last: DailyRoot | undefined, tools: SystemTools): Promise<DailyRoot> {
  const from = instantOf(day, 0);
  const leaves = await leavesOn({ from, until: from + DAY_MS }, tools.db);
  const root = rootOf(day, leaves, last, { now: tools.now, digestOf, sha256, canonicalJson });
  await tools.step(day, async ({ tx }) => {
    if (await tx.roots.find(day)) return;
    tx.roots.insert(root);
    for (let part = 0; part * LEAVES_PER_ROW < leaves.length; part += 1)
      tx.rootLeaves.insert({
        id: `${day}.${part}`,
        day,
        part,
        leaves: leaves.slice(part * LEAVES_PER_ROW, (part + 1) * LEAVES_PER_ROW),
      });
  });
  return root;
}

/** 公布日根: of every day that is over and has none. A day is never done twice, and none is left out. */
export const publishRoots: Timer = {
  name: 'publishRoots',
  trigger: 'nightly',
  async run(tools) {
    const [newest] = await tools.db.roots.list({ where: {}, orderBy: [['n', 'desc']], limit: 1 });
    let last = newest;
    for (let done = 0; done < DAYS; done += 1) {
      const day = await nextDay(last, tools.db);
      if (day === undefined || tools.now < instantOf(day, 0) + DAY_MS + GRACE_MS) return;
      last = await publish(day, last, tools);
    }
  },
};
