import { decideTexts, listHeldTexts, setTexts } from '@shared/contracts/doctor';
import { decideTexts as decide, writeTexts } from '@shared/domain/doctor/publicTexts';
import { ok, reject } from '@shared/kernel/result';
import { implementCall, implementCommand, implementQuery } from '../../_runtime/implement';
import { moderateWords } from '../../_runtime/moderate';
import { pageOf, parseCursor } from '../../_runtime/present/page';

export const setTextsAction = implementCall(setTexts, {
  before: async () => ok({}),
  async call(_plan, { input, actor, ports }) {
    const words = `${input.goodAt}\n${input.introduction}`;
    const found = await moderateWords(words, actor.openid, ports.wechat);
    return found === 'risky' ? reject('texts.words_forbidden') : ok(found);
  },
  async after(_plan, moderation, { input, actor, now, tx }) {
    const doctor = await tx.doctors.find(actor.id);
    if (!doctor) throw new Error('an account names a doctor that is not there');
    tx.doctors.replace(writeTexts(doctor, input, moderation, now));
    return ok({ isShown: moderation === 'pass' });
  },
});

export const listHeldTextsAction = implementQuery(listHeldTexts, async ({ input, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const page = await pageOf(db.doctors, {
    where: { heldTextsAt: { gt: 0 } },
    ...{ by: 'heldTextsAt', direction: 'asc', after: after.value },
  });
  return ok({
    texts: page.rows.flatMap(({ id: doctorId, name, goodAt, introduction, heldTexts }) =>
      heldTexts ? [{ doctorId, name, shown: { goodAt, introduction }, held: heldTexts }] : [],
    ),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});

export const decideTextsAction = implementCommand(decideTexts, async ({ input, tx }) => {
  const doctor = await tx.doctors.find(input.doctorId);
  const decision = decide(doctor, input);
  if (!decision.ok) return decision;
  tx.doctors.replace(decision.value);
  if (decision.value.accountId) tx.signal(decision.value.accountId, 'inbox');
  return ok({ doctorId: input.doctorId });
});
