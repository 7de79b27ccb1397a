import { looked } from '@shared/domain/appointment/booking';
import { miss } from '@shared/domain/appointment/miss';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { digestOf } from '../../_runtime/digest';
import type { SystemTools } from '../../_runtime/effect';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';
import { placeNow } from '../../_runtime/placeNow';
import { signalBoth } from '../signalBoth';

/** Cases looked at in one run. */
const RUN = 100;

/** Ends a visit whose time is over and whose patient has not come; one that goes on is looked at no more. */
const endIfMissed = ({ id }: Consultation, { step, db, runtime }: SystemTools) =>
  step(id, async ({ tx, now }) => {
    const found = await tx.consultations.find(id);
    if (!found || found.state !== 'in_progress') return;
    // A message may have come that the case was not told of.
    const place = await placeNow(found, true, db);
    const lineId = digestOf(['missed', id]).slice(0, 40);
    const missed = miss(found, { now, place, id: lineId, salt: runtime.newId(), digestOf });
    if (!missed.ok) {
      const { lookAt: _, ...rest } = found;
      tx.consultations.replace(missed.code === 'appointment.too_early' ? looked(found, now) : rest);
      return;
    }
    tx.consultations.replace(missed.value.consultation);
    tx.messages.insert(missed.value.line);
    tx.emit({ type: 'consultation.missed', consultationId: found.id, doctorId: found.doctorId });
    signalBoth(tx, missed.value.consultation);
  });

/** 爽约: visits that the doctor has begun alone and not ended by themselves. */
export const endMissed: Timer = {
  name: 'endMissed',
  trigger: 'lookAfterCases',
  async run(tools) {
    const due = await tools.db.consultations.list({
      where: { state: 'in_progress', lookAt: { lte: tools.now } },
      orderBy: [['lookAt', 'asc']],
      limit: RUN,
    });
    await oneByOne('endMissed', due, endIfMissed, tools);
  },
};
