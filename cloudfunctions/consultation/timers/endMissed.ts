import { looked } from '@shared/domain/appointment/booking';
import { miss } from '@shared/domain/appointment/miss';
import { firstIn } from '@shared/domain/call/call';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { isSaid } from '@shared/domain/consultation/message';
import { fallSilent } from '@shared/domain/consultation/unanswered';
import { isWindUpDue, windUp } from '@shared/domain/consultation/windUp';
import { digestOf } from '../../_runtime/digest';
import type { SystemTools } from '../../_runtime/effect';
import { placeNow } from '../../_runtime/placeNow';
import type { Timer } from '../../_runtime/serve';
import type { Db } from '../../_runtime/tx';
import { untilNothingIsDue } from '../../_runtime/untilNothingIsDue';
import { signalBoth } from '../signalBoth';

/** Before the next run begins; each case waits for its refund, so many are looked at at once. */
const RUN = { forMs: 25_000, atOnce: 20 };

/** Whatever a doctor did for the patient besides writing: was in the room of the visit, or prescribed. */
async function didElse({ id, appointment }: Consultation, db: Db): Promise<boolean> {
  if (appointment) return firstIn(await db.calls.find(id), 'doctor', appointment) !== undefined;
  return (await db.prescriptions.list({ where: { consultationId: id }, limit: 1 })).length > 0;
}

/** More lines than stand after the last word of a talk. */
const LAST_LINES = 50;

/** What stands at the end of a talk: whether the last word is the patient's, and whether a doctor has taken all of theirs back. */
async function lastWords({ id }: Consultation, db: Db) {
  const lines = await db.messages.list({
    where: { consultationId: id },
    orderBy: [['seq', 'desc']],
    limit: LAST_LINES,
  });
  const standing = lines.filter((it) => isSaid(it.body) && it.recalledAt === undefined);
  return {
    isPatients: standing[0]?.from === 'patient',
    // Of a longer talk nobody knows it from its end alone.
    isTakenBack: lines.length < LAST_LINES && standing.every(({ from }) => from === 'patient'),
  };
}

/**
 * Ends a visit whose time is over and whose patient has not come, and a case whose doctor has accepted and then done nothing;
 * tells a doctor whose case is over time, and ends what stays open all the same.
 */
const lookAfter = ({ id }: Consultation, { step, db, runtime }: SystemTools) =>
  step(id, async ({ tx, now }) => {
    const found = await tx.consultations.find(id);
    if (!found || found.state !== 'in_progress') return;
    // A message may have come that the case was not told of.
    const place = await placeNow(found, true, db);
    const lineId = digestOf(['missed', id]).slice(0, 40);
    const facts = { now, place, id: lineId, salt: runtime.newId(), digestOf };
    // Who accepted and never came has not waited for anybody.
    const [did, words] = await Promise.all([didElse(found, db), lastWords(found, db)]);
    const silent = fallSilent(found, { ...facts, didElse: did, isTakenBack: words.isTakenBack });
    if (silent) {
      tx.consultations.replace(silent.consultation);
      tx.messages.insert(silent.line);
      tx.emit(silent.event);
      signalBoth(tx, silent.consultation);
      return;
    }
    const missed = miss(found, { ...facts, wasInRoom: did });
    if (missed.ok) {
      tx.consultations.replace(missed.value.consultation);
      tx.messages.insert(missed.value.line);
      tx.emit({ type: 'consultation.missed', consultationId: found.id, doctorId: found.doctorId });
      signalBoth(tx, missed.value.consultation);
      return;
    }
    const over = windUp(found, { ...facts, isAnswered: did || !words.isPatients });
    if (over) {
      tx.consultations.replace(over.consultation);
      tx.messages.insert(over.line);
      if (over.event) tx.emit(over.event);
      signalBoth(tx, over.consultation);
      return;
    }
    const isTold = isWindUpDue(found, now);
    tx.consultations.replace(looked(isTold ? { ...found, windUpToldAt: now } : found, now));
    if (!isTold) return;
    tx.emit({ type: 'consultation.wind_up_due', consultationId: found.id, doctorId: found.doctorId });
    signalBoth(tx, found);
  });

/** 爽约, 接诊后没有回复 and 到时结束: what a doctor has begun and nobody has ended. */
export const endMissed: Timer = {
  name: 'endMissed',
  trigger: 'lookAfterCases',
  async run(tools) {
    const listDue = (limit: number) =>
      tools.db.consultations.list({
        where: { state: 'in_progress', lookAt: { lte: tools.now } },
        orderBy: [['lookAt', 'asc']],
        limit,
      });
    await untilNothingIsDue('endMissed', listDue, lookAfter, tools, RUN);
  },
};
