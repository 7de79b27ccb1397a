import {
  agreeToMove,
  arrive,
  joinWait,
  leaveWait,
  listDesks,
  listOffers,
  listTimes,
  listWaits,
  reminderTemplates,
  reschedule,
} from '@shared/contracts/appointment';
import type { BooksTime } from '@shared/domain/appointment/tier';
import { cancelConsultation, getConsultation } from '@shared/contracts/consultation';
import type { ConsultationId, DoctorId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What booking a time asks of the cloud. */
export const bookingService = {
  offers: (doctorId: DoctorId) => call(listOffers, { doctorId }),
  desks: () => call(listDesks, {}),
  times: (doctorId: DoctorId, tier: BooksTime, moving?: ConsultationId) =>
    call(listTimes, { doctorId, tier, ...(moving && { moving }) }),
  get: (consultationId: ConsultationId) => call(getConsultation, { consultationId }),
  cancel: (consultationId: ConsultationId, key: string) => call(cancelConsultation, { consultationId }, key),
  reschedule: (consultationId: ConsultationId, from: number, key: string) =>
    call(reschedule, { consultationId, from }, key),
  agree: (consultationId: ConsultationId, key: string) => call(agreeToMove, { consultationId }, key),
  arrive: (consultationId: ConsultationId, key: string) => call(arrive, { consultationId }, key),
  join: (input: { doctorId: DoctorId; day: string; tier: BooksTime }, key: string) =>
    call(joinWait, input, key),
  leave: (waitId: string, key: string) => call(leaveWait, { waitId }, key),
  waits: () => call(listWaits, {}),
  templates: () => call(reminderTemplates, {}),
};
