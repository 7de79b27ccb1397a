import { allows } from '../cloudbase/rules/allows';
import type { RuleAction } from '../cloudbaserc';
import type { ClientWorld } from './operation';
import type { StoragePort } from './storagePort';
import { authOf } from './subject';

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
    names: { auth: authOf(openid), resource: { path, openid: owner } },
    get: () => undefined,
  });
}
