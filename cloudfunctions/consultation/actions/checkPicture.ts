import { checkPicture } from '@shared/contracts/consultation';
import { accountOf } from '@shared/domain/consultation/policy';
import { check, isOwnFile } from '@shared/domain/picture/check';
import { PictureId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import { sealUpload } from '../sealUpload';

export const checkPictureAction = implementCall(checkPicture, {
  async before({ input: { fileId }, actor }) {
    const owner = accountOf(actor);
    return isOwnFile(fileId, owner, 'pictures') ? ok({ fileId, owner }) : reject('picture.not_yours');
  },
  call: (plan, { ports }) => sealUpload(plan, check, ports),
  async after({ owner }, { bytes, type, sealedId, sha256 }, { now, newId, tx }) {
    const pictureId = newId(PictureId);
    tx.pictures.insert({
      ...{ id: pictureId, accountId: owner, fileId: sealedId, type, bytes, sha256 },
      ...{ uploadedAt: now, fate: 'new' },
    });
    return ok({ pictureId });
  },
});
