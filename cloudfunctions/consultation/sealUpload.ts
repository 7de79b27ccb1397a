import { pathOfFile, sealedPathOf } from '@shared/domain/picture/check';
import type { StoredType } from '@shared/domain/picture/picture';
import { HEAD_BYTES } from '@shared/domain/picture/pictureType';
import type { AccountId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import { sha256 } from '../_runtime/digest';
import type { Files } from '../_runtime/ports/files';
import type { Vault } from '../_runtime/sealing/vault';

export type Upload = { readonly fileId: string; readonly owner: AccountId };

/** What is known of a file before it is taken: its size and its first bytes; undefined when it is not there. */
type Looked = { readonly bytes: number; readonly head: Uint8Array } | undefined;
type Check<Type, Code extends string> = (file: Looked) => Result<{ bytes: number; type: Type }, Code>;

/** The refusal stands even when storage cannot remove the file just now. */
const discard = (files: Files, fileId: string) => files.remove([fileId]).catch(() => undefined);

/** What was uploaded; or, where an earlier try broke off after sealing it, what that one has sealed. */
async function uploaded({ fileId, owner }: Upload, sealedId: string, files: Files, vault: Vault) {
  const bytes = await files.read(fileId);
  if (bytes) return bytes;
  const sealed = await files.read(sealedId);
  return sealed && vault.open(owner, sealed, pathOfFile(sealedId));
}

/**
 * What the server has looked at nobody can change afterwards: it is sealed under a path of the server's own, and the
 * upload is removed.
 */
export async function sealUpload<Type extends StoredType, Code extends string>(
  upload: Upload,
  check: Check<Type, Code>,
  ports: { readonly files: () => Promise<Files>; readonly vault: () => Promise<Vault> },
): Promise<Result<{ bytes: number; type: Type; sealedId: string; sha256: string }, Code>> {
  const { fileId, owner } = upload;
  const [files, vault] = await Promise.all([ports.files(), ports.vault()]);
  const file = await files.head(fileId);
  const early = file && check(file);
  if (early && !early.ok) {
    await discard(files, fileId);
    return early;
  }
  const path = sealedPathOf(owner, sha256(fileId));
  const bytes = await uploaded(upload, fileId.replace(pathOfFile(fileId), path), files, vault);
  const checked = check(bytes && { bytes: bytes.byteLength, head: bytes.subarray(0, HEAD_BYTES) });
  if (!checked.ok) return checked;
  if (!bytes) throw new Error('a file that is not there was found good');
  const sealedId = await files.write(path, await vault.seal(owner, bytes, path));
  await files.remove([fileId]);
  return ok({ ...checked.value, sealedId, sha256: sha256(bytes) });
}
