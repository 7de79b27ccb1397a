import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { TencentCloudError } from './operation';

/** A customer master key. Its bytes follow from its id, so that what was sealed opens after a restart. */
export type KmsKey = { readonly keyId: string; state: 'Enabled' | 'Disabled' };
type Keys = ReadonlyMap<string, KmsKey>;

const bytesOf = (keyId: string) => createHash('sha256').update(`emulated master key ${keyId}`).digest();

/** The key, if it may be used. */
export function usableKey(keys: Keys, keyId: string): KmsKey {
  const key = keys.get(keyId);
  if (!key)
    throw new TencentCloudError('ResourceUnavailable.CmkNotFound', 'The customer master key is not found.');
  if (key.state !== 'Enabled')
    throw new TencentCloudError('ResourceUnavailable.CmkDisabled', 'The customer master key is disabled.');
  return key;
}

/** What KMS gives out: which key, and what only that key and this context open. */
export function seal({ keyId }: KmsKey, plain: Buffer, context: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', bytesOf(keyId), iv).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  const name = Buffer.from(keyId);
  return Buffer.concat([Buffer.from([name.length]), name, iv, cipher.getAuthTag(), body]).toString('base64');
}

/** Opens what `seal` made, with the same context. */
export function open(keys: Keys, blob: string, context: string): { keyId: string; plain: Buffer } {
  const bytes = Buffer.from(blob, 'base64');
  const from = 1 + (bytes[0] ?? 0);
  const invalid = () =>
    new TencentCloudError('InvalidParameterValue.InvalidCiphertext', 'The ciphertext is not valid.');
  if (bytes.length < from + 28) throw invalid();
  const { keyId } = usableKey(keys, bytes.subarray(1, from).toString());
  const [iv, tag] = [bytes.subarray(from, from + 12), bytes.subarray(from + 12, from + 28)];
  const decipher = createDecipheriv('aes-256-gcm', bytesOf(keyId), iv).setAAD(Buffer.from(context));
  try {
    const plain = Buffer.concat([
      decipher.setAuthTag(tag).update(bytes.subarray(from + 28)),
      decipher.final(),
    ]);
    return { keyId, plain };
  } catch {
    throw invalid();
  }
}
