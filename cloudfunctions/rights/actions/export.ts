import { exportMine } from '@shared/contracts/rights';
import { ConsultationState } from '@shared/domain/consultation/consultation';
import { ok } from '@shared/kernel/result';
import { aboutMe, wholeCase } from '../../_runtime/aboutMe';
import { digestOf } from '../../_runtime/digest';
import { implementCommand, withSecretReply } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';

export const exportAction = withSecretReply(
  implementCommand(exportMine, async ({ input, actor, now, db }) => {
    const after = parseCursor(input.cursor);
    if (!after.ok) return after;
    const where = { accountId: actor.id, state: { in: ConsultationState.options } };
    const page = await pageOf(db.consultations, {
      ...{ where, by: 'requestedAt', direction: 'asc', after: after.value },
    });
    const cases = await Promise.all(page.rows.map((it) => wholeCase(it, db)));
    const part = { ...(after.value === undefined && (await aboutMe(actor.id, db))), cases };
    return ok({
      format: 'wenzhen-personal-1' as const,
      exportedAt: now,
      part,
      sha256: digestOf(part),
      ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    });
  }),
);
