import type { AccountId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { MAX_PICTURE_BYTES, type PictureType } from './picture';
import { pictureType } from './pictureType';

/** Where pictures for doctors lie, and, apart from them, those of identity cards, which are deleted when they were read. */
export type PictureFolder = 'pictures' | 'id-cards';

/** The path in a file id. */
export const pathOfFile = (fileId: string): string => /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1] ?? '';

/** True when a file id (`cloud://<env>.<bucket>/<folder>/<account>/…`) lies in this account's own folder. */
export function isOwnFile(fileId: string, accountId: AccountId, folder: PictureFolder): boolean {
  const path = pathOfFile(fileId);
  return path.startsWith(`${folder}/${accountId}/`) && !path.split('/').includes('..');
}

/** Where the server puts a picture once it is sealed; clients have no way there. */
export const sealedPathOf = (owner: AccountId, digest: string): string =>
  `sealed/${owner}/${digest.slice(0, 40)}`;

/** 看图: size first, then what the first bytes say. */
export function check(
  file: { readonly bytes: number; readonly head: Uint8Array } | undefined,
): Result<
  { bytes: number; type: PictureType },
  'picture.not_found' | 'picture.too_large' | 'picture.not_an_image'
> {
  if (!file) return reject('picture.not_found');
  if (file.bytes > MAX_PICTURE_BYTES) return reject('picture.too_large');
  const type = pictureType(file.head);
  return type ? ok({ bytes: file.bytes, type }) : reject('picture.not_an_image');
}
