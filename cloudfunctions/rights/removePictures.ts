import type { PictureId } from '@shared/kernel/ids';
import type { SystemTools } from '../_runtime/effect';

/** Takes pictures out of storage and then out of the register; what is gone already is gone. */
export async function removePictures(
  ids: readonly PictureId[],
  { db, runtime, step }: SystemTools,
): Promise<void> {
  const pictures = await db.pictures.findAll(ids);
  if (pictures.length === 0) return;
  await (await runtime.ports.files()).remove(pictures.map(({ fileId }) => fileId));
  for (const { id } of pictures) await step(id, async ({ tx }) => tx.pictures.remove(id));
}
