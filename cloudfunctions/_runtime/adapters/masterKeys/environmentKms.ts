import { decrypt, encrypt } from '../../sealing/gcm';
import type { Kms } from '../../ports/kms';

const KEY_BYTES = 32;

/**
 * Master keys from the environment, `<name>:<32 bytes base64>`, comma-separated; the first wraps, all unwrap. To rotate,
 * a new one is put in front; when no data key names the old one any more, it is taken out.
 * @throws when there is none, or one is not 32 bytes long.
 */
export function environmentKms(masterKeys: string): Kms {
  const keys = new Map(
    masterKeys.split(',').map((it) => {
      const [name = '', encoded = ''] = it.trim().split(':');
      const bytes = Buffer.from(encoded, 'base64');
      if (!/^[\w.-]{1,40}$/.test(name) || bytes.length !== KEY_BYTES)
        throw new Error('a master key is a name and 32 bytes in base64');
      return [name, bytes] as const;
    }),
  );
  const [current, ...older] = keys.keys();
  return {
    current: current!,
    older,
    async wrap(dataKey) {
      return {
        masterKey: current!,
        blob: encrypt(keys.get(current!)!, dataKey, current!).toString('base64'),
      };
    },
    async unwrap({ masterKey, blob }) {
      const key = keys.get(masterKey);
      if (!key) throw new Error('a data key names a master key that is not here');
      return decrypt(key, Buffer.from(blob, 'base64'), masterKey);
    },
  };
}
