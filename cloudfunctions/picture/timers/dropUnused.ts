import type { Picture } from '@shared/domain/picture/picture';
import { condemnedBefore, fateOf, unclaimedBefore } from '@shared/domain/picture/upload';
import type { SystemTools } from '../../_runtime/effect';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';
import { isUsed } from '../usedIn';

/** Pictures of each kind in one run; the next night goes on. */
const RUN = 200;

async function judge(picture: Picture, tools: SystemTools): Promise<void> {
  const { db, now, runtime, step } = tools;
  const verdict = fateOf(picture, await isUsed(picture, db), now);
  if (verdict === 'delete') await (await runtime.ports.files()).remove([picture.fileId]);
  if (verdict === 'wait') return;
  await step(picture.id, async ({ tx }) => {
    const found = await tx.pictures.find(picture.id);
    if (!found) return;
    const { condemnedAt: _, ...row } = found;
    if (verdict === 'delete') tx.pictures.remove(picture.id);
    else if (verdict === 'keep') tx.pictures.replace({ ...row, fate: 'kept' });
    else tx.pictures.replace({ ...row, fate: 'condemned', condemnedAt: now });
  });
}

/** 删除无人使用的图片: looked for twice before anything is gone; what cannot be found out stays. */
export const dropUnused: Timer = {
  name: 'dropUnused',
  trigger: 'sweepUploads',
  async run(tools) {
    const of = (fate: 'new' | 'condemned') =>
      tools.db.pictures.list({
        where: { fate, uploadedAt: { lt: unclaimedBefore(tools.now) } },
        orderBy: [['uploadedAt', 'asc']],
        limit: RUN,
      });
    const condemned = await of('condemned');
    const due = condemned.filter(({ condemnedAt = Infinity }) => condemnedAt < condemnedBefore(tools.now));
    await oneByOne('dropUnused', [...due, ...(await of('new'))], judge, tools);
  },
};
