import type { Consultation } from '@shared/domain/consultation/consultation';
import { unserved } from '@shared/domain/consultation/expire';
import { terminate } from '@shared/domain/consultation/terminate';
import { DOCTOR_STOPPED } from '@shared/domain/consultation/doctorStopped';
import { digestOf } from '../../_runtime/digest';
import { effect, type SystemTools } from '../../_runtime/effect';
import { placeNow } from '../../_runtime/placeNow';
import { endWaiting } from '../endWaiting';
import { signalBoth } from '../signalBoth';

/** More open cases than one doctor has at once. */
const CASES = 1000;

const release = endWaiting(unserved);

/** Whoever may not write cannot end it either, so the hospital does; a case handed over meanwhile is somebody else's. */
const sendOn = ({ id, doctorId }: Consultation, { step, db, runtime }: SystemTools) =>
  step(id, async ({ tx, now }) => {
    const found = await tx.consultations.find(id);
    if (!found || found.doctorId !== doctorId) return;
    // A message may have come that the case was not told of.
    const place = await placeNow(found, true, db);
    const lineId = digestOf(['stopped', id]).slice(0, 40);
    const facts = { now, place, id: lineId, salt: runtime.newId(), digestOf };
    const ended = terminate(found, DOCTOR_STOPPED, facts);
    if (!ended.ok) return;
    tx.consultations.replace(ended.value.consultation);
    tx.messages.insert(ended.value.line);
    tx.emit(ended.value.event);
    signalBoth(tx, ended.value.consultation);
  });

/** 停止执业: whoever waits or is talking gets the fee back now and is told where to go; nobody is left with nobody. */
export const onDoctorStopped = effect(
  'consultation.onDoctorStopped',
  ['doctor.stopped'],
  async ({ doctorId }, tools) => {
    const open = await tools.db.consultations.list({
      where: { doctorId, state: { in: ['waiting', 'in_progress'] } },
      limit: CASES,
    });
    for (const it of open) await (it.state === 'waiting' ? release : sendOn)(it, tools);
  },
);
