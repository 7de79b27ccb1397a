import { effect } from '../../_runtime/effect';
import { everyRowBy } from '../../_runtime/everyRowBy';

/** 结束全部员工登录: whoever signed in until then signs in anew; nobody loses password or second factor. */
export const onSessionsEnded = effect(
  'incident.onSessionsEnded',
  ['incident.sessions_ended'],
  async ({ at }, { db, step }) => {
    const staff = await everyRowBy(db.staff, {}, 'createdAt');
    for (const { id, sessionsFrom } of staff)
      if (sessionsFrom <= at)
        await step(id, async ({ tx }) => {
          const person = await tx.staff.find(id);
          if (person && person.sessionsFrom <= at) tx.staff.replace({ ...person, sessionsFrom: at + 1 });
        });
  },
);
