import { effect } from '../../_runtime/effect';
import { casePage, tell } from '../tell';

/** A visit that was in doubt takes place: the patient is told. */
export const onKept = effect(
  'appointment.onKept',
  ['appointment.kept'],
  async ({ consultationId }, tools) => {
    const found = await tools.db.consultations.find(consultationId);
    const doctor = found && (await tools.db.doctors.find(found.doctorId));
    if (!found?.appointment || !doctor) return;
    const message = { doctor: doctor.name, at: found.appointment.from, words: '医生那天照常出诊' };
    await tell(found.accountId, { ...message, page: casePage(consultationId) }, tools);
  },
);

/** The doctor wants to move a visit: the patient is asked. */
export const onProposed = effect(
  'appointment.onProposed',
  ['appointment.proposed'],
  async ({ consultationId }, tools) => {
    const consultation = await tools.db.consultations.find(consultationId);
    const proposal = consultation?.appointment?.proposal;
    const doctor = consultation && (await tools.db.doctors.find(consultation.doctorId));
    if (!consultation || !proposal || !doctor) return;
    const message = { doctor: doctor.name, at: proposal.from, words: '医生想改到这个时间，请确认' };
    await tell(consultation.accountId, { ...message, page: casePage(consultationId) }, tools);
  },
);
