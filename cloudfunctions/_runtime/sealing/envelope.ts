import { decrypt, encrypt } from './gcm';
import type { OpenKey } from './dataKeys';

/** Where a value stands: it opens only there. */
export type Place = { readonly table: string; readonly id: string; readonly field: string };

const aboutOf = ({ table, id, field }: Place): string => `${table}/${id}/${field}`;

/** `s1.<version of the key>.<base64url>`: a value as it stands in the database. */
export function seal(key: OpenKey, value: unknown, place: Place): string {
  const plain = Buffer.from(JSON.stringify(value));
  const sealed = encrypt(key.versions.get(key.newest)!, plain, aboutOf(place));
  return `s1.${key.newest}.${sealed.toString('base64url')}`;
}

/** The version of the key that sealed a value; 0 where nothing did. */
export const versionOf = (sealed: string): number => Number(/^s1\.(\d+)\./.exec(sealed)?.[1] ?? 0);

/** @throws when it was sealed elsewhere, with another key, or changed. */
export function open(key: OpenKey, sealed: string, place: Place): unknown {
  const [, version, body] = /^s1\.(\d+)\.([\w-]+)$/.exec(sealed) ?? [];
  const bytes = key.versions.get(Number(version));
  if (!bytes || body === undefined) throw new Error(`a field of ${place.table} is sealed by no known key`);
  return JSON.parse(decrypt(bytes, Buffer.from(body, 'base64url'), aboutOf(place)).toString('utf8'));
}
