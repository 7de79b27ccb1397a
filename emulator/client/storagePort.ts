import type { ClientWorld } from './clientService';
import { allows } from '../cloudbase/rules/allows';
import type { RuleAction } from '../cloudbaserc';

/** What the client's doors need of the object storage. */
export type StoragePort = {
  /** Throws the vendor's error when the path is none. */
  readonly issueUpload: (path: string, owner: { openid: string }, origin: string) => { fileId: string };
  readonly issueDownload: (
    fileId: string,
    maxAgeSeconds: number | undefined,
    origin: string,
  ) => { code: string; tempFileURL: string };
  /** Whether there was such a file. */
  readonly delete: (fileId: string) => boolean;
  /** Undefined for a file that a function put there, or none. */
  readonly ownerOf: (path: string) => string | undefined;
  readonly pathOf: (fileId: string) => string | undefined;
};

export const exists = (storage: StoragePort, fileId: string): boolean =>
  storage.issueDownload(fileId, undefined, '').code === 'SUCCESS';

/** Whether the bucket's rules let this person do this to this file. A file not there yet is the uploader's. */
export async function mayTouch(
  world: ClientWorld,
  action: RuleAction,
  fileId: string,
  openid: string,
): Promise<boolean> {
  const path = world.storage.pathOf(fileId);
  if (path === undefined) return false;
  const owner = exists(world.storage, fileId) ? world.storage.ownerOf(path) : openid;
  return allows(world.storageRules, action, {
    names: { auth: { openid, uid: openid }, resource: { path, openid: owner } },
    get: () => undefined,
  });
}
