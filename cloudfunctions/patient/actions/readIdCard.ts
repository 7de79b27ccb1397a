import { readIdCard } from '@shared/contracts/patient';
import { readIdNumber } from '@shared/domain/patient/idNumber';
import { check, isOwnFile } from '@shared/domain/picture/check';
import { ok, reject } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import type { Files } from '../../_runtime/ports/files';
import { IdentityUnavailable, type IdentityProvider } from '../../_runtime/ports/identity';

/** What the picture shows; it is looked at before anybody is asked, as any upload. */
async function cardOn(fileId: string, files: Files, identity: () => Promise<IdentityProvider>) {
  const checked = check(await files.head(fileId));
  if (!checked.ok) return checked;
  const url = (await files.urls([fileId])).get(fileId);
  if (!url) return reject('picture.not_found');
  try {
    const card = await (await identity()).ocr(url);
    return card ? ok(card) : reject('id_card.unreadable');
  } catch (error) {
    if (error instanceof IdentityUnavailable) return reject('identity.provider_unavailable');
    throw error;
  }
}

export const readIdCardAction = implementCall(readIdCard, {
  isReplySecret: true,
  async before({ input, actor }) {
    return isOwnFile(input.fileId, actor.id, 'id-cards') ? ok(input.fileId) : reject('picture.not_yours');
  },
  async call(fileId, { ports, now }) {
    const files = await ports.files();
    try {
      const card = await cardOn(fileId, files, ports.identity);
      if (!card.ok) return card;
      // A number that cannot be is a number that was not read.
      const number = readIdNumber(card.value.idNumber, now);
      return number.ok
        ? ok({ name: card.value.name, idNumber: number.value.idNumber })
        : reject('id_card.unreadable');
    } finally {
      // Nobody is answered before the picture is gone.
      await files.remove([fileId]);
    }
  },
  async after(_fileId, card) {
    return ok(card);
  },
});
