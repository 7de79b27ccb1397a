import { saveApplication } from '@shared/contracts/application';
import { save } from '@shared/domain/application/save';
import { isUsable } from '@shared/domain/picture/upload';
import { ApplicationId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { subjectOf } from '../subject';

export const saveAction = implementCommand(saveApplication, async ({ input, actor, now, newId, db, tx }) => {
  const { applicationId, ...typed } = input;
  const account = await tx.accounts.find(actor.id);
  if (!account) throw new Error('a patient without an account');
  const id = applicationId ?? account.applicationId;
  const [current, subject, pictures] = await Promise.all([
    id && tx.applications.find(id),
    subjectOf(typed.kind, account, tx),
    db.pictures.findAll(Object.values(typed.evidence).flatMap((ids = []) => ids)),
  ]);
  const standing = subject && {
    application: subject.applicationId && (await tx.applications.find(subject.applicationId)),
  };
  const isNamed = applicationId !== undefined;
  const usable = pictures.filter(isUsable);
  const facts = {
    ...{ id: newId(ApplicationId), accountId: actor.id, current, isNamed, standing, now },
    pictures: usable,
  };
  const decision = save(typed, facts);
  if (!decision.ok) return decision;
  const application = decision.value;
  if (application.id === current?.id) tx.applications.replace(application);
  else {
    tx.applications.insert(application);
    // Two that begin at once collide here.
    tx.accounts.replace({ ...account, applicationId: application.id });
  }
  return ok({ applicationId: application.id, savedAt: application.savedAt });
});
