import { readIdCard } from '@shared/contracts/patient';
import { mayReadCard, withCardRead, withoutCardRead } from '@shared/domain/patient/attempts';
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
  async before({ input: { fileId }, actor, now, tx }) {
    if (!isOwnFile(fileId, actor.id, 'id-cards')) return reject('picture.not_yours');
    const account = await accountOf(tx, actor.id);
    const isCounted = mayReadCard(account, now);
    // Counted before anybody is asked: photos sent all at once would else all be read, and paid for.
    if (isCounted) tx.accounts.replace(withCardRead(account, now));
    return ok({ fileId, isCounted });
  },
  async release({ isCounted }, { actor, now, tx }) {
    if (!isCounted) return;
    const row = withoutCardRead(await accountOf(tx, actor.id), now);
    tx.keepIfRefused({ kind: 'replace', table: 'accounts', row });
  },
  async call({ fileId, isCounted }, { ports }) {
    const files = await ports.files();
    try {
      return isCounted ? await cardOn(fileId, files, ports.identity) : reject('id_card.limit_reached');
    } finally {
      // Nobody is answered before the picture is gone.
      await files.remove([fileId]);
    }
  },
  async after(_plan, { card }, { now }) {
    const number = card && readIdNumber(card.idNumber, now);
    // A number that cannot be is a number that was not read.
    if (!card || !number?.ok) return reject('id_card.unreadable');
    return ok({ name: card.name, idNumber: number.value.idNumber });
  },
});
