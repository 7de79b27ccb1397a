import { getReceipt, type Receipt } from '@shared/contracts/trail';
import { seenBy } from '@shared/domain/consultation/policy';
import { proofOf } from '@shared/domain/trail/root';
import { canonicalJson } from '@shared/kernel/canonical';
import { ok, reject } from '@shared/kernel/result';
import { DAY_MS, instantOf, shanghai } from '@shared/kernel/time';
import { asPatient } from '../../_runtime/asPatient';
import { sha256 } from '../../_runtime/digest';
import { implementQuery } from '../../_runtime/implement';
import type { Db } from '../../_runtime/tx';
import { leavesOf } from '../rootLeaves';

/** The newest published day on which this case moved, with the way from its leaf up to the root. */
async function rootUnder(chainId: string, db: Db): Promise<Receipt['root']> {
  const [last] = await db.roots.list({ where: {}, orderBy: [['n', 'desc']], limit: 1 });
  if (!last) return undefined;
  // The last entry of a published day: what came after it is under no root yet.
  const [covered] = await db.audits.list({
    where: { chainId, at: { lt: instantOf(last.day, 0) + DAY_MS } },
    orderBy: [['at', 'desc']],
    limit: 1,
  });
  const day = covered && shanghai(covered.at).day;
  const root = day && (await db.roots.find(day));
  if (!root) return undefined;
  const leaves = await leavesOf(day, db);
  const at = leaves.findIndex(([id]) => id === chainId);
  if (at < 0) return undefined;
  const { tree, hash } = root;
  return { day, tree, hash, leaf: leaves[at]!, proof: proofOf(leaves, at, { sha256, canonicalJson }) };
}

export const receiptAction = implementQuery(getReceipt, async ({ input, actor, db, now }) => {
  const viewer = actor.role === 'doctor' ? actor : asPatient(actor);
  const found = seenBy(await db.consultations.find(input.consultationId), viewer);
  if (!found.ok) return found;
  const { id, trail, talk } = found.value;
  if (!trail) return reject('trail.empty');
  const root = await rootUnder(id, db);
  return ok({ leaf: [id, trail.n, trail.hash, talk ?? ''], at: now, ...(root && { root }) });
});
