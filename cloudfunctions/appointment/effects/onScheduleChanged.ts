import { bookableDays } from '@shared/domain/appointment/times';
import { withSchedule } from '@shared/domain/appointment/unsettled';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { DAY_MS, instantOf } from '@shared/kernel/time';
import { effect } from '../../_runtime/effect';
import { slotsBetween } from '../../_runtime/slots';
import { casePage, signalCase, tell } from '../tell';

/**
 * 待处置: what is booked outside the schedule from now on is the doctor's to settle, and nothing stands silently: patient and doctor
 * are told, and the patient may cancel to the last.
 */
export const onScheduleChanged = effect(
  'appointment.onScheduleChanged',
  ['schedule.changed'],
  async ({ doctorId }, tools) => {
    const { db, now } = tools;
    const last = instantOf(bookableDays(now).at(-1)!, 0) + DAY_MS;
    const [doctor, slots] = await Promise.all([
      db.doctors.find(doctorId),
      slotsBetween(db, doctorId, now, last),
    ]);
    if (!doctor) return;
    const hit: Consultation[] = [];
    for (const { consultationId, state } of slots) {
      if (!consultationId || state === 'proposed') continue;
      let changed: Consultation | undefined;
      await tools.step(consultationId, async ({ tx, now: at }) => {
        const found = await tx.consultations.find(consultationId);
        changed = found?.doctorId === doctorId ? withSchedule(found, doctor, at) : undefined;
        if (!changed) return;
        tx.consultations.replace(changed);
        signalCase(tx, changed);
      });
      if (changed) hit.push(changed);
    }
    for (const { id, accountId, appointment } of hit) {
      const words = appointment!.unsettled ? '医生那天安排有变，正在处理' : '医生那天照常出诊';
      await tell(accountId, { doctor: doctor.name, at: appointment!.from, words, page: casePage(id) }, tools);
    }
    const first = hit.find((it) => it.appointment?.unsettled)?.appointment;
    if (!first || !doctor.accountId) return;
    const message = { doctor: doctor.name, at: first.from, words: '有预约在出诊时间外，请处理' };
    await tell(doctor.accountId, { ...message, page: 'practice/schedule/index' }, tools);
  },
);
