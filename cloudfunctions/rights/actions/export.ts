import { exportMine } from '@shared/contracts/rights';
import { ConsultationState } from '@shared/domain/consultation/consultation';
import { ok } from '@shared/kernel/result';
import { aboutMe, wholeCase } from '../../_runtime/aboutMe';
import { digestOf } from '../../_runtime/digest';
import { filesOf } from '../../_runtime/filesOf';
import { asPatient } from '../../_runtime/asPatient';
import { implementCommand, withSecretReply } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';

export const exportAction = withSecretReply(
  implementCommand(exportMine, async ({ input, actor, now, db, pictureUrl }) => {
    const { id: accountId } = asPatient(actor);
    const after = parseCursor(input.cursor);
    if (!after.ok) return after;
    const where = { accountId, state: { in: ConsultationState.options } };
    const page = await pageOf(db.consultations, {
      ...{ where, by: 'requestedAt', direction: 'asc', after: after.value },
    });
    const cases = await Promise.all(
      page.rows.map(async (it) => {
        const whole = await wholeCase(it, db);
        // Pictures, voice and papers are too large for one answer: each is named with its hash and an address that lives for hours.
        const files = await filesOf(it, whole.messages, db);
        return { ...whole, files: files.map((file) => ({ ...file, url: pictureUrl(file.id) })) };
      }),
    );
    const part = { ...(after.value === undefined && (await aboutMe(accountId, db))), cases };
    return ok({
      format: 'wenzhen-personal-1' as const,
      exportedAt: now,
      part,
      sha256: digestOf(part),
      ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    });
  }),
);
