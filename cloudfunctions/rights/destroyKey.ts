import type { SystemTools } from '../_runtime/effect';

/** 粉碎密钥: what the key of this person or account has sealed opens nowhere any more, in no backup either that was made as the runbook says: without `dataKeys`. */
export const destroyKey = (owner: string, { step }: SystemTools) =>
  step(`key-${owner}`, async ({ tx, now }) => {
    const key = await tx.dataKeys.find(owner);
    if (key && key.destroyedAt === undefined)
      tx.dataKeys.replace({ ...key, versions: [], masterKey: 'destroyed', destroyedAt: now });
  });
