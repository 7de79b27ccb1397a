import { randomBytes, scryptSync, scrypt } from 'node:crypto';
import type { SealedKey } from '@shared/domain/signature/signingKey';
import { decrypt, encrypt } from '../sealing/gcm';

type Cost = SealedKey['cost'];
const MAX_MEMORY = 128 * 1024 * 1024;
const ABOUT = 'signing key';
const KEY_BYTES = 32;

const derived = (pin: string, salt: Buffer, cost: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(pin, salt, KEY_BYTES, { ...cost, maxmem: MAX_MEMORY }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );

/** Seals a private key under a PIN. Waits for scrypt: opening a signature is rare. */
export function sealWithPin(key: Buffer, pin: string, cost: Cost): SealedKey {
  const salt = randomBytes(16);
  const under = scryptSync(pin, salt, KEY_BYTES, { ...cost, maxmem: MAX_MEMORY });
  const blob = encrypt(under, key, ABOUT);
  return { salt: salt.toString('base64'), cost, blob: blob.toString('base64') };
}

/** The private key; undefined when the PIN is another. */
export async function openWithPin({ salt, cost, blob }: SealedKey, pin: string): Promise<Buffer | undefined> {
  const under = await derived(pin, Buffer.from(salt, 'base64'), cost);
  try {
    return decrypt(under, Buffer.from(blob, 'base64'), ABOUT);
  } catch {
    return undefined;
  }
}
