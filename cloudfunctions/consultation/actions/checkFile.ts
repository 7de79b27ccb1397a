import { checkFile } from '@shared/contracts/consultation';
import { accountOf } from '@shared/domain/consultation/policy';
import { checkAttachment } from '@shared/domain/picture/attachment';
import { isOwnFile } from '@shared/domain/picture/check';
import { PictureId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import { sealUpload } from '../sealUpload';

export const checkFileAction = implementCall(checkFile, {
  async before({ input: { fileId, kind }, actor }) {
    const owner = accountOf(actor);
    return isOwnFile(fileId, owner, 'pictures') ? ok({ fileId, owner, kind }) : reject('file.not_yours');
  },
  call: (plan, { ports }) => sealUpload(plan, (file) => checkAttachment(file, plan.kind), ports),
  async after({ owner }, { bytes, type, sealedId, sha256 }, { now, newId, tx }) {
    const pictureId = newId(PictureId);
    tx.pictures.insert({
      ...{ id: pictureId, accountId: owner, fileId: sealedId, type, bytes, sha256 },
      ...{ uploadedAt: now, fate: 'new' },
    });
    return ok({ pictureId });
  },
});
