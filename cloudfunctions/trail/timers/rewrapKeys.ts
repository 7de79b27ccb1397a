import type { Timer } from '../../_runtime/serve';

/** Data keys wrapped anew in one run; the next run goes on. */
const RUN = 500;

/** 主密钥轮换: wraps with the current master key what an older one wraps. Nothing waits for it: both open. */
export const rewrapKeys: Timer = {
  name: 'rewrapKeys',
  trigger: 'nightly',
  async run({ db, runtime, step }) {
    const kms = await runtime.ports.kms();
    if (kms.older.length === 0) return;
    const old = await db.dataKeys.list({ where: { masterKey: { in: kms.older } }, limit: RUN });
    for (const { id } of old)
      await step(`key-${id}`, async ({ tx }) => {
        const row = await tx.dataKeys.find(id);
        if (!row || row.masterKey === kms.current) return;
        const versions = await Promise.all(
          row.versions.map(async (it) => ({
            version: it.version,
            ...(await kms.wrap(await kms.unwrap(it))),
          })),
        );
        tx.dataKeys.replace({ ...row, versions, masterKey: kms.current });
      });
  },
};
