import { reminderTemplates } from '@shared/contracts/appointment';
import { hasConsented } from '@shared/domain/consent/purposes';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';

export const reminderTemplatesAction = implementQuery(reminderTemplates, async ({ actor, db, ports }) => {
  const [wechat, account] = await Promise.all([ports.wechat(), db.accounts.find(actor.id)]);
  const { visitTemplateId } = wechat;
  return ok({
    templateIds: visitTemplateId === undefined ? [] : [visitTemplateId],
    isConsented: hasConsented(account, 'notifications'),
  });
});
