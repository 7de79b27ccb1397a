import { getApplication } from '@shared/contracts/application';
import { faultsOf } from '@shared/domain/application/faults';
import { hasOpen, isSeenByStaff } from '@shared/domain/application/policy';
import { mayPass, stepOf } from '@shared/domain/application/review';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { itemOf, maskedForm, picturesOf, staffNames } from '../present';
import { reviewerOf } from '../reviewer';

export const getAction = implementQuery(getApplication, async ({ input, actor, db, now, pictureUrl }) => {
  const found = await db.applications.find(input.applicationId);
  if (!isSeenByStaff(found)) return reject('application.not_found');
  if (!hasOpen(found, actor.id, now)) return reject('application.not_opened');
  const [names, reviewer] = await Promise.all([
    staffNames([actor.id, ...found.history.map(({ by }) => by)], db),
    reviewerOf(actor, db),
  ]);
  const step = stepOf(found);
  const may = mayPass(found, reviewer, now);
  return ok({
    ...itemOf(found, names, now),
    form: maskedForm(found.form),
    evidence: picturesOf(found.evidence, pictureUrl),
    faults: faultsOf(found, now),
    ...(found.validity && { validity: found.validity }),
    history: found.history.map(({ by, ...line }) => ({
      ...line,
      ...(by && { by: { staffId: by, name: names.get(by) ?? '' } }),
    })),
    openUntil: found.lease!.until,
    ...(step && { step }),
    ...(!may.ok && { blockedBy: may.code }),
  });
});
