import { createHash } from 'node:crypto';

/** `cloud://<env>.<bucket>/<path>`, the vendor's name of a stored file. */
export const fileIdOf = (envId: string, path: string): string =>
  `cloud://${envId}.${bucketOf(envId)}/${path}`;

export function pathOf(envId: string, fileId: string): string | undefined {
  const prefix = fileIdOf(envId, '');
  const path = fileId.startsWith(prefix) ? fileId.slice(prefix.length) : '';
  return isPath(path) ? path : undefined;
}

/** A path inside the bucket: no leading slash, no step upwards, no control characters. */
export const isPath = (path: string): boolean =>
  path.length > 0 &&
  path.length <= 1024 &&
  !path.startsWith('/') &&
  !path.split('/').some((part) => part === '' || part === '.' || part === '..') &&
  ![...path].some((c) => c < ' ' || c === '\\');

export const urlPathOf = (path: string): string =>
  `/cos/${path.split('/').map(encodeURIComponent).join('/')}`;

/** The object store's own id of a file. SDKs send it as a header, so it is plain letters whatever the path is. */
export const cosFileIdOf = (envId: string, path: string): string =>
  createHash('sha1').update(fileIdOf(envId, path)).digest('base64url');

/** tcb-admin-node encodes a download URL itself, so only what would end the path is encoded before. */
export const downloadPathOf = (path: string): string =>
  `/cos/${path.replace(/[%#?]/g, (c) => encodeURIComponent(c))}`;

const bucketOf = (envId: string) => `656d-${envId}-1300000000`;
