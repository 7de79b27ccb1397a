import { PictureId } from '@shared/kernel/ids';
import { pathOfFile } from '@shared/domain/picture/check';
import { isGoodTicket } from '../../_runtime/pictureUrl';
import type { Download } from '../../_runtime/serve';

/** 看图: opens a sealed picture for an address that was handed out with a case. */
export const show: Download = {
  path: '/picture/',
  async handle({ path, query }, { runtime, db }) {
    const id = PictureId.safeParse(path.split('/').at(-1)).data;
    if (!id || !isGoodTicket(runtime, id, Number(query['until']), query['ticket'] ?? '')) return undefined;
    const picture = await db.pictures.find(id);
    if (!picture) return undefined;
    const sealed = await (await runtime.ports.files()).read(picture.fileId);
    if (!sealed) return undefined;
    const vault = await runtime.ports.vault();
    const bytes = await vault.open(picture.accountId, sealed, pathOfFile(picture.fileId));
    return bytes && { contentType: picture.type, bytes };
  },
};
