import { exportMine } from '@shared/contracts/rights';
import { ConsultationState, type Consultation } from '@shared/domain/consultation/consultation';
import type { Message } from '@shared/domain/consultation/message';
import { picturesOf } from '@shared/domain/followUp/judge';
import { ok } from '@shared/kernel/result';
import { aboutMe, wholeCase } from '../../_runtime/aboutMe';
import { digestOf } from '../../_runtime/digest';
import { asPatient } from '../../_runtime/asPatient';
import { implementCommand, withSecretReply } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';

/** What was shown to the doctor: with the complaint, as evidence, in the conversation. */
const filesIn = ({ pictureIds, evidence }: Consultation, messages: readonly Message[]) => [
  ...pictureIds,
  ...(evidence ? picturesOf(evidence.earlier) : []),
  ...messages.flatMap(({ body }) => ('pictureId' in body ? [body.pictureId] : [])),
];

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
        // Pictures, voice and papers are too large for one answer: each is named with an address that lives for hours.
        const files = filesIn(it, whole.messages).map((id) => ({ id, url: pictureUrl(id) }));
        return { ...whole, files };
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
