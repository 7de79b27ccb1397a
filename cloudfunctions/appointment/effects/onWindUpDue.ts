import { windUpOf } from '@shared/domain/consultation/windUp';
import { effect } from '../../_runtime/effect';
import { tell } from '../tell';

/** What was ordered is over: its doctor is asked to answer what is left, and to sign. */
export const onWindUpDue = effect(
  'appointment.onWindUpDue',
  ['consultation.wind_up_due'],
  async ({ consultationId, doctorId }, tools) => {
    const [consultation, doctor] = await Promise.all([
      tools.db.consultations.find(consultationId),
      tools.db.doctors.find(doctorId),
    ]);
    const over = consultation && windUpOf(consultation);
    if (!over || !doctor?.accountId || consultation.state !== 'in_progress') return;
    const message = { doctor: doctor.name, at: over.until, words: '请在此之前回复并签署病历' };
    await tell(doctor.accountId, { ...message, page: `doctor/case/index?id=${consultationId}` }, tools);
  },
);
