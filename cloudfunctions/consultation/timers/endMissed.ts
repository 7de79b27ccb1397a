import { looked } from '@shared/domain/appointment/booking';
import { miss } from '@shared/domain/appointment/miss';
import { firstIn } from '@shared/domain/call/call';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { answerBy, fallSilent } from '@shared/domain/consultation/unanswered';
import { digestOf } from '../../_runtime/digest';
import type { SystemTools } from '../../_runtime/effect';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';
import { placeNow } from '../../_runtime/placeNow';
import type { Db } from '../../_runtime/tx';
import { signalBoth } from '../signalBoth';

/** Cases looked at in one run. */
const RUN = 100;

/** Whatever a doctor did for the patient besides writing: was in the room of the visit, or prescribed. */
async function didElse({ id, appointment }: Consultation, db: Db): Promise<boolean> {
  if (appointment) return firstIn(await db.calls.find(id), 'doctor') !== undefined;
  return (await db.prescriptions.list({ where: { consultationId: id }, limit: 1 })).length > 0;
}

/**
 * Ends a visit whose time is over and whose patient has not come, and a case whose doctor has accepted and then done nothing; one
 * that goes on is looked at no more.
 */
const endIfNobodyCame = ({ id }: Consultation, { step, db, runtime }: SystemTools) =>
  step(id, async ({ tx, now }) => {
    const found = await tx.consultations.find(id);
    if (!found || found.state !== 'in_progress') return;
    // A message may have come that the case was not told of.
    const place = await placeNow(found, true, db);
    const lineId = digestOf(['missed', id]).slice(0, 40);
    const facts = { now, place, id: lineId, salt: runtime.newId(), digestOf };
    // Who accepted and never came has not waited for anybody.
    const silent = fallSilent(found, { ...facts, didElse: await didElse(found, db) });
    if (silent) {
      tx.consultations.replace(silent.consultation);
      tx.messages.insert(silent.line);
      tx.emit(silent.event);
      signalBoth(tx, silent.consultation);
      return;
    }
    const missed = miss(found, facts);
    if (missed.ok) {
      tx.consultations.replace(missed.value.consultation);
      tx.messages.insert(missed.value.line);
      tx.emit({ type: 'consultation.missed', consultationId: found.id, doctorId: found.doctorId });
      signalBoth(tx, missed.value.consultation);
      return;
    }
    const { lookAt: _, ...rest } = found;
    const isEarly = now < (answerBy(found) ?? now);
    tx.consultations.replace(isEarly ? looked(found, now) : rest);
  });

/** 爽约 and 接诊后没有回复: what the doctor has begun and one of the two was not there for. */
export const endMissed: Timer = {
  name: 'endMissed',
  trigger: 'lookAfterCases',
  async run(tools) {
    const due = await tools.db.consultations.list({
      where: { state: 'in_progress', lookAt: { lte: tools.now } },
      orderBy: [['lookAt', 'asc']],
      limit: RUN,
    });
    await oneByOne('endMissed', due, endIfNobodyCame, tools);
  },
};
