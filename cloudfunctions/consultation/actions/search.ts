import { searchConsultations } from '@shared/contracts/consultation';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { maySee } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { partiesOf } from '../../_runtime/present/caseParties';
import { pageOf, parseCursor, type Cursor } from '../../_runtime/present/page';
import { itemOf } from '../present';

/** Pages of cases that one call looks through. */
const PAGES = 5;

/** The words of what is over are hidden in a list (ADR 14): whoever asks for a word must not learn whose they were. */
const holds = ({ patient, complaint, endedAt }: Consultation, text: string): boolean =>
  patient.name.includes(text) || (endedAt === undefined && complaint.chief.includes(text));

export const searchAction = implementQuery(
  searchConsultations,
  async ({ input, actor, now, db, ports, sawList }) => {
    const parsed = parseCursor(input.cursor);
    if (!parsed.ok) return parsed;
    await sawList();
    const found: Consultation[] = [];
    let after: Cursor | undefined = parsed.value;
    let nextCursor: string | undefined;
    let lookedAt = 0;
    for (let page = 0; page < PAGES; page += 1) {
      const { rows, nextCursor: next } = await pageOf(db.consultations, {
        where: {
          doctorId: actor.id,
          state: {
            in: [
              'waiting',
              'in_progress',
              'record_due',
              'completed',
              'terminated',
              'cancelled',
              'expired',
              'no_show',
            ],
          },
          waitingSince: { gt: 0 },
        },
        ...{ by: 'waitingSince', direction: 'desc', after },
      });
      lookedAt += rows.length;
      found.push(...rows.filter((it) => maySee(it, actor) && holds(it, input.text)));
      nextCursor = next;
      if (next === undefined) break;
      const cursor = parseCursor(next);
      after = cursor.ok ? cursor.value : undefined;
    }
    const parties = await partiesOf(found, db, ports, now);
    return ok({
      consultations: found.map((it) => itemOf(it, parties.get(it.id)!, 'doctor')),
      lookedAt,
      ...(nextCursor !== undefined && { nextCursor }),
      now,
    });
  },
);
