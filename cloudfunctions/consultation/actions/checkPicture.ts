import { checkPicture } from '@shared/contracts/consultation';
import { accountOf } from '@shared/domain/consultation/policy';
import { check, isOwnFile } from '@shared/domain/picture/check';
import { PictureId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import type { Files } from '../../_runtime/ports/files';

/** The refusal stands even when storage cannot remove the file just now. */
const discard = (files: Files, fileId: string) => files.remove([fileId]).catch(() => undefined);

export const checkPictureAction = implementCall(checkPicture, {
  async before({ input, actor }) {
    return isOwnFile(input.fileId, accountOf(actor), 'pictures')
      ? ok(input.fileId)
      : reject('picture.not_yours');
  },
  async call(fileId, { ports }) {
    const files = await ports.files();
    const file = await files.head(fileId);
    const checked = check(file);
    if (file && !checked.ok) await discard(files, fileId);
    return checked;
  },
  async after(fileId, { bytes, type }, { actor, now, newId, tx }) {
    const pictureId = newId(PictureId);
    tx.pictures.insert({ id: pictureId, accountId: accountOf(actor), fileId, type, bytes, uploadedAt: now });
    return ok({ pictureId });
  },
});
