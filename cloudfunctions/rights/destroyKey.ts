import type { SystemTools } from '../_runtime/effect';
import type { Tx } from '../_runtime/tx';

/** The key of this person or account, destroyed with whatever else this transaction writes. */
export async function stageDestroyed(owner: string, tx: Tx, now: number): Promise<void> {
  const key = await tx.dataKeys.find(owner);
  if (key && key.destroyedAt === undefined)
    tx.dataKeys.replace({ ...key, versions: [], masterKey: 'destroyed', destroyedAt: now });
}

/** 粉碎密钥: what the key of this person or account has sealed opens nowhere any more, in no backup either that was made as the runbook says: without `dataKeys`. */
export const destroyKey = (owner: string, { step }: SystemTools) =>
  step(`key-${owner}`, ({ tx, now }) => stageDestroyed(owner, tx, now));
