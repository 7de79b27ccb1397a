import { beginUpload } from '@shared/contracts/picture';
import { accountOf } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

/** The row is its own trail: who may put what where, and since when. */
export const beginAction = implementCommand(
  beginUpload,
  async ({ input, actor, now, tx, onceId }) => {
    const accountId = accountOf(actor);
    const path = `${input.folder}/${accountId}/${onceId}`;
    tx.uploads.insert({ id: onceId, accountId, path, at: now });
    return ok({ cloudPath: path });
  },
  {
    async earlier({ onceId, db }) {
      const upload = await db.uploads.find(onceId);
      return upload && ok({ cloudPath: upload.path });
    },
  },
);
