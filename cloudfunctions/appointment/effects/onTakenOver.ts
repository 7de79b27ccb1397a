import { slotFor } from '@shared/domain/appointment/booking';
import { callOff } from '@shared/domain/appointment/move';
import { handedTo } from '@shared/domain/appointment/substitute';
import { isTaken } from '@shared/domain/appointment/times';
import { DAY_MS, instantOf } from '@shared/kernel/time';
import { stageDoctorGone } from '../../_runtime/doctorGone';
import { effect } from '../../_runtime/effect';
import { freeSlotsOf, slotsAround, slotsBetween } from '../../_runtime/slots';
import { casePage, signalCase, tell } from '../tell';

/** 替诊: each booked case of the day goes to the substitute; its patient is told and may cancel to the last. */
export const onTakenOver = effect(
  'appointment.onTakenOver',
  ['schedule.taken_over'],
  async ({ doctorId, byDoctorId, day }, tools) => {
    const { db } = tools;
    const from = instantOf(day, 0);
    const [doctor, substitute, slots] = await Promise.all([
      db.doctors.find(doctorId),
      db.doctors.find(byDoctorId),
      slotsBetween(db, doctorId, from, from + DAY_MS),
    ]);
    if (!doctor || !substitute) return;
    for (const { consultationId, state } of slots) {
      if (!consultationId || state !== 'booked') continue;
      await tools.step(consultationId, async ({ tx, now }) => {
        const found = await tx.consultations.find(consultationId);
        const handed = found && handedTo(found, doctor, substitute, now);
        if (!found || !handed?.appointment) return;
        await freeSlotsOf(tx, found);
        const around = await slotsAround(db, substitute.id, handed.appointment.from);
        if ((await tx.slots.find(handed.appointment.slotId)) || isTaken(handed.appointment, around)) {
          // Booked there in the same moment: nobody is seen twice at once, so this one is called off and paid back.
          const off = callOff(found, now);
          if (!off.ok) return;
          tx.consultations.replace(off.value.consultation);
          tx.emit(off.value.event);
        } else {
          tx.slots.insert(slotFor(handed.appointment, substitute.id, found.id, 'booked'));
          tx.consultations.replace(handed);
          await stageDoctorGone(tx, found.id, now);
          const ids = { consultationId: found.id, fromDoctorId: doctorId, toDoctorId: byDoctorId };
          tx.emit({ type: 'consultation.handed_over', ...ids });
        }
        signalCase(tx, handed);
      });
      const now = await db.consultations.find(consultationId);
      if (now?.doctorId !== substitute.id || !now.appointment) continue;
      const message = {
        doctor: substitute.name,
        at: now.appointment.from,
        words: '改由这位医生出诊，可免费取消',
      };
      await tell(now.accountId, { ...message, page: casePage(now.id) }, tools);
    }
  },
);
