import { readIdCard } from '@shared/contracts/patient';
import { mayReadCard, withCardRead } from '@shared/domain/patient/attempts';
import { readIdNumber } from '@shared/domain/patient/idNumber';
import { check, isOwnFile } from '@shared/domain/picture/check';
import { ok, reject } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import type { Files } from '../../_runtime/ports/files';
import { IdentityUnavailable, type IdentityProvider } from '../../_runtime/ports/identity';
import { accountOf } from '../../_runtime/persons/persons';

/** What the picture shows; it is looked at before anybody is asked, as any upload. A card may show nothing readable. */
async function cardOn(fileId: string, files: Files, identity: () => Promise<IdentityProvider>) {
  const checked = check(await files.head(fileId));
  if (!checked.ok) return checked;
  const url = (await files.urls([fileId])).get(fileId);
  if (!url) return reject('picture.not_found');
  try {
    return ok({ card: await (await identity()).ocr(url) });
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
  async call(fileId, { actor, db, ports, now }) {
    const files = await ports.files();
    try {
      const account = await db.accounts.find(actor.id);
      if (!account || !mayReadCard(account, now)) return reject('id_card.limit_reached');
      return await cardOn(fileId, files, ports.identity);
    } finally {
      // Nobody is answered before the picture is gone.
      await files.remove([fileId]);
    }
  },
  async after(_fileId, { card }, { actor, now, tx }) {
    const row = withCardRead(await accountOf(tx, actor.id), now);
    // A photo that shows nothing was paid for too.
    tx.keepIfRefused({ kind: 'replace', table: 'accounts', row });
    const number = card && readIdNumber(card.idNumber, now);
    // A number that cannot be is a number that was not read.
    if (!card || !number?.ok) return reject('id_card.unreadable');
    tx.accounts.replace(row);
    return ok({ name: card.name, idNumber: number.value.idNumber });
  },
});
