import {
  isDue,
  isRetirable,
  withNewVersion,
  withoutOldVersions,
  type KeyWalk,
} from '@shared/domain/dataKey/rotation';
import type { SystemTools } from '../../_runtime/effect';
import type { Timer } from '../../_runtime/serve';

/** Keys that get a new version, or lose their old ones, in one run; the next run goes on. */
const KEYS = 200;
/** Rows looked at before the place is written down, and so many times in one run. */
const ROWS = 200;
const PARTS = 25;
const WALK = 'walk';

/** A new version for every key that has sealed long enough. */
async function renew({ db, now, runtime, step }: SystemTools): Promise<void> {
  const due = await db.dataKeys.list({
    where: { rotateAt: { lte: now } },
    orderBy: [['rotateAt', 'asc']],
    limit: KEYS,
  });
  const { newVersion } = await runtime.ports.resealer();
  for (const { id } of due.filter((it) => isDue(it, now)))
    await step(`key-${id}`, async ({ tx }) => {
      const key = await tx.dataKeys.find(id);
      if (key && isDue(key, now)) tx.dataKeys.replace(withNewVersion(key, await newVersion(), now));
    });
}

const retirable = ({ db }: SystemTools, walkedFrom: number) =>
  db.dataKeys.list({
    where: { oldUntil: { lte: walkedFrom } },
    orderBy: [['oldUntil', 'asc']],
    limit: KEYS,
  });

/** What an older version has sealed is sealed with the newest, from where the last run has stopped. */
async function goOn(walk: KeyWalk, { runtime, step }: SystemTools): Promise<KeyWalk | undefined> {
  const resealer = await runtime.ports.resealer();
  let present: KeyWalk = walk;
  for (let part = 0; part < PARTS; part += 1) {
    const from = present.at.table === '' ? undefined : present.at;
    const { next, failed } = await resealer.walk(from, ROWS);
    if (failed.length > 0) runtime.log({ level: 'error', event: 'rotateKeys.left' });
    present = {
      ...present,
      at: next ?? present.at,
      kept: [...new Set([...present.kept, ...failed])],
    };
    if (!next) return present;
    const row = present;
    await step(WALK, async ({ tx }) => tx.keyWalks.replace(row));
  }
  return undefined;
}

/** Nothing refers to the older versions any more. */
async function retire(walk: KeyWalk, tools: SystemTools): Promise<void> {
  for (const { id } of await retirable(tools, walk.startedAt))
    if (!walk.kept.includes(id))
      await tools.step(`key-${id}`, async ({ tx }) => {
        const key = await tx.dataKeys.find(id);
        if (key && isRetirable(key, walk.startedAt)) tx.dataKeys.replace(withoutOldVersions(key));
      });
  const left = (await retirable(tools, walk.startedAt)).some(({ id }) => !walk.kept.includes(id));
  // More keys than one run retires: the walk stays at its end, and the next run goes on from there.
  if (!left) await tools.step(WALK, async ({ tx }) => tx.keyWalks.remove(WALK));
}

/** 数据密钥换新: each person's key once a year, while everything goes on; it may stop anywhere and goes on from there. */
export const rotateKeys: Timer = {
  name: 'rotateKeys',
  trigger: 'nightly',
  async run(tools) {
    await renew(tools);
    const { db, now, step } = tools;
    let walk = await db.keyWalks.find(WALK);
    if (!walk) {
      if ((await retirable(tools, now)).length === 0) return;
      walk = { id: WALK, startedAt: now, at: { table: '', after: '' }, kept: [] };
      const row = walk;
      await step(WALK, async ({ tx }) => tx.keyWalks.insert(row));
    }
    const done = await goOn(walk, tools);
    if (done) await retire(done, tools);
  },
};
