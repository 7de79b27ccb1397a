import type { Consultation } from '@shared/domain/consultation/consultation';
import { placeOf, type Place } from '@shared/domain/consultation/send';
import type { Db } from './tx';

/** Where the conversation stands: as the case says, or, when somebody was faster (`again`), as its newest message does. */
export async function placeNow(consultation: Consultation, again: boolean, db: Db): Promise<Place> {
  if (!again) return consultation;
  const [newest] = await db.messages.list({
    where: { consultationId: consultation.id },
    orderBy: [['seq', 'desc']],
    limit: 1,
  });
  return newest ? placeOf(newest) : consultation;
}
