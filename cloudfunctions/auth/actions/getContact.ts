import { getContact } from '@shared/contracts/auth';
import { contactView } from '@shared/domain/account/contact';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';

export const getContactAction = implementQuery(getContact, async ({ actor, db }) => {
  const contact = await db.contacts.find(actor.id);
  return ok(contact ? { contact: contactView(contact) } : {});
});
