import { checkPicture } from '@shared/contracts/consultation';
import { accountOf } from '@shared/domain/consultation/policy';
import { check, isOwnFile, pathOfFile, sealedPathOf } from '@shared/domain/picture/check';
import { HEAD_BYTES } from '@shared/domain/picture/pictureType';
import type { AccountId } from '@shared/kernel/ids';
import { PictureId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { sha256 } from '../../_runtime/digest';
import { implementCall } from '../../_runtime/implement';
import type { Files } from '../../_runtime/ports/files';
import type { Vault } from '../../_runtime/sealing/vault';

type Plan = { readonly fileId: string; readonly owner: AccountId };

/** The refusal stands even when storage cannot remove the file just now. */
const discard = (files: Files, fileId: string) => files.remove([fileId]).catch(() => undefined);

/** What was uploaded; or, where an earlier try broke off after sealing it, what that one has sealed. */
async function uploaded({ fileId, owner }: Plan, sealedId: string, files: Files, vault: Vault) {
  const bytes = await files.read(fileId);
  if (bytes) return bytes;
  const sealed = await files.read(sealedId);
  return sealed && vault.open(owner, sealed, pathOfFile(sealedId));
}

/**
 * What the server has looked at nobody can change afterwards: it is sealed under a path of the server's own, and the
 * upload is removed.
 */
export const checkPictureAction = implementCall(checkPicture, {
  async before({ input: { fileId }, actor }) {
    const owner = accountOf(actor);
    return isOwnFile(fileId, owner, 'pictures') ? ok({ fileId, owner }) : reject('picture.not_yours');
  },
  async call(plan, { ports }) {
    const { fileId, owner } = plan;
    const [files, vault] = await Promise.all([ports.files(), ports.vault()]);
    const file = await files.head(fileId);
    const early = file && check(file);
    if (early && !early.ok) {
      await discard(files, fileId);
      return early;
    }
    const path = sealedPathOf(owner, sha256(fileId));
    const bytes = await uploaded(plan, fileId.replace(pathOfFile(fileId), path), files, vault);
    const checked = check(bytes && { bytes: bytes.byteLength, head: bytes.subarray(0, HEAD_BYTES) });
    if (!checked.ok || !bytes) return checked.ok ? reject('picture.not_found') : checked;
    const sealedId = await files.write(path, await vault.seal(owner, bytes, path));
    await files.remove([fileId]);
    return ok({ ...checked.value, sealedId });
  },
  async after({ owner }, { bytes, type, sealedId }, { now, newId, tx }) {
    const pictureId = newId(PictureId);
    tx.pictures.insert({ id: pictureId, accountId: owner, fileId: sealedId, type, bytes, uploadedAt: now });
    return ok({ pictureId });
  },
});
