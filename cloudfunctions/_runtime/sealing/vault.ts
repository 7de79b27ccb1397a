import type { DataKeys } from './dataKeys';
import { decrypt, encrypt } from './gcm';

/** 密件: whole files, sealed with the key of one person and bound to the place they are stored at. */
export type Vault = {
  readonly seal: (owner: string, bytes: Uint8Array, place: string) => Promise<Uint8Array>;
  /** undefined when the owner's key was destroyed. @throws when it was sealed elsewhere or changed. */
  readonly open: (owner: string, sealed: Uint8Array, place: string) => Promise<Uint8Array | undefined>;
};

/** The version of the key stands before what it sealed. */
const HEAD_BYTES = 4;

/** The version of the key that sealed a file. */
export const versionOfFile = (sealed: Uint8Array): number =>
  Buffer.from(sealed.subarray(0, HEAD_BYTES)).readUInt32BE();

/** A vault over data keys. */
export const vaultOf = (keys: DataKeys): Vault => ({
  async seal(owner, bytes, place) {
    const { newest, versions } = await keys.written(owner);
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeUInt32BE(newest);
    return Buffer.concat([head, encrypt(versions.get(newest)!, bytes, place)]);
  },
  async open(owner, sealed, place) {
    const version = versionOfFile(sealed);
    let key = (await keys.of([owner])).get(owner);
    if (typeof key === 'object' && !key.versions.has(version)) {
      // A version that has come since the key was read.
      keys.forget(owner);
      key = (await keys.of([owner])).get(owner);
    }
    if (key === 'destroyed') return undefined;
    const bytes = key?.versions.get(version);
    if (!bytes) throw new Error('a file is sealed by no known key');
    return decrypt(bytes, sealed.subarray(HEAD_BYTES), place);
  },
});
