import { environmentKms } from './adapters/masterKeys/environmentKms';
import type { Kms, WrappedKey } from './ports/kms';

type Environment = Readonly<Record<string, string | undefined>>;

/** A cloud KMS that is loaded when the first key is wrapped or opened. */
function cloudKms(keyIds: readonly [string, ...string[]]): Kms {
  const loaded = async () => (await import('./adapters/tencentKms/fromEnvironment')).tencentKms(keyIds);
  let kms: ReturnType<typeof loaded> | undefined;
  const [current, ...older] = keyIds;
  return {
    current,
    older,
    wrap: async (dataKey: Uint8Array) => (await (kms ??= loaded())).wrap(dataKey),
    unwrap: async (wrapped: WrappedKey) => (await (kms ??= loaded())).unwrap(wrapped),
  };
}

/** The first wraps; what it does not know the second one opens. */
const after = (first: Kms, second: Kms): Kms => ({
  current: first.current,
  older: [...first.older, second.current, ...second.older],
  wrap: first.wrap,
  unwrap: (wrapped) =>
    [first.current, ...first.older].includes(wrapped.masterKey)
      ? first.unwrap(wrapped)
      : second.unwrap(wrapped),
});

/**
 * 主密钥: those of a cloud KMS (`KMS_KEY_IDS`, the current one first) where there is one, else those of the environment
 * (`MASTER_KEYS`). With both, the KMS wraps and the environment still opens: that is how a hospital moves, while it works.
 * @throws when there is neither.
 */
export function masterKeys(environment: Environment): Kms {
  const [first, ...more] = (environment['KMS_KEY_IDS'] ?? '').split(',').flatMap((it) => it.trim() || []);
  const local = environment['MASTER_KEYS'];
  if (first === undefined) return environmentKms(local ?? '');
  const cloud = cloudKms([first, ...more]);
  return local ? after(cloud, environmentKms(local)) : cloud;
}
