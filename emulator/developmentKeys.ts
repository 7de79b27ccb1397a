import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** Keys of a developer's own hospital: made at first start, kept beside its data, never committed. */
export type DevelopmentKeys = {
  readonly secretId: string;
  readonly secretKey: string;
  readonly appSecret: string;
  readonly merchant: { readonly privateKeyPem: string; readonly publicKeyPem: string };
  readonly platform: { readonly privateKeyPem: string; readonly publicKeyPem: string };
  readonly apiV3Key: string;
  /** 32 bytes in base64: wraps the data keys of an app that encrypts. */
  readonly masterKey: string;
  /** For digests of identity numbers: with another key, nobody is found again. */
  readonly blindIndexKey: string;
  /** Signs tickets for rooms, and what is told of rooms. */
  readonly trtcAppKey: string;
  readonly trtcCallbackKey: string;
  /** What the contract with the certificate authority gave. */
  readonly caToken: string;
};

const rsa = () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  };
};

const hex = (bytes: number) => randomBytes(bytes).toString('hex');

/** Fresh keys. */
export const makeKeys = (): DevelopmentKeys => ({
  secretId: `AKID${hex(16)}`,
  secretKey: hex(16),
  appSecret: hex(16),
  merchant: rsa(),
  platform: rsa(),
  apiV3Key: hex(16),
  masterKey: randomBytes(32).toString('base64'),
  blindIndexKey: hex(32),
  trtcAppKey: hex(32),
  trtcCallbackKey: hex(16),
  caToken: hex(16),
});

/** The keys of this data folder; those that are missing are made. */
export async function keysIn(dataDir: string): Promise<DevelopmentKeys> {
  const file = path.join(dataDir, 'keys.json');
  const stored = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<DevelopmentKeys>) : {};
  const keys = { ...makeKeys(), ...stored };
  if (Object.keys(stored).length === Object.keys(keys).length) return keys;
  await mkdir(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600 });
  return keys;
}
