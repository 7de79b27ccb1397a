import type { Consultation } from '@shared/domain/consultation/consultation';
import type { Doctor } from '@shared/domain/doctor/doctor';
import { effect } from '../../_runtime/effect';
import { casePage, tell } from '../tell';

/** Why a booked time came to nothing through the hospital; undefined where the patient's own side ended it. */
function whyOff({ state, calledOffAt, endedAt = 0, acceptBy = Infinity }: Consultation, { active }: Doctor) {
  if (state === 'cancelled') return calledOffAt === undefined ? undefined : CALLED_OFF;
  if (!active) return CALLED_OFF;
  return endedAt >= acceptBy ? '医生没有出诊，费用全额退回' : undefined;
}
const CALLED_OFF = '医生停诊，费用全额退回';

/** 停诊, or a doctor who did not come: whoever has kept the time free is told at once, not only in the app. */
export const onCalledOff = effect(
  'appointment.onCalledOff',
  ['consultation.cancelled', 'consultation.expired'],
  async ({ consultationId }, tools) => {
    const found = await tools.db.consultations.find(consultationId);
    const doctor = found?.appointment && (await tools.db.doctors.find(found.doctorId));
    const words = doctor && whyOff(found, doctor);
    if (!found?.appointment || !words) return;
    const message = { doctor: doctor.name, at: found.appointment.from, words };
    await tell(found.accountId, { ...message, page: casePage(consultationId) }, tools);
  },
);
