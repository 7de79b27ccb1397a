import type * as z from 'zod/mini';
import {
  askSubstitute,
  calendar,
  callOff,
  keepVisit,
  listColleagues,
  listTimes,
  listVisits,
  propose,
  saveDay,
  saveVisits,
  saveWeek,
  declineToSubstitute,
  takeOver,
} from '@shared/contracts/appointment';
import { acceptConsultation } from '@shared/contracts/consultation';
import { listQuick, markMissed } from '@shared/contracts/visit';
import type { BooksTime } from '@shared/domain/appointment/tier';
import type { ConsultationId, DoctorId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

export type Calendar = z.infer<typeof calendar.output>;
type In<C extends { input: z.ZodMiniType }> = z.input<C['input']>;

/** What a doctor's calendar asks of the cloud. */
export const calendarService = {
  calendar: () => call(calendar, {}),
  visits: (day: string) => call(listVisits, { day }),
  times: (doctorId: DoctorId, tier: BooksTime) => call(listTimes, { doctorId, tier }),
  quick: () => call(listQuick, {}),
  accept: (consultationId: ConsultationId, key: string) => call(acceptConsultation, { consultationId }, key),
  saveWeek: (week: In<typeof saveWeek>['week'], key: string) => call(saveWeek, { week }, key),
  saveDay: (input: In<typeof saveDay>, key: string) => call(saveDay, input, key),
  saveVisits: (visits: In<typeof saveVisits>, key: string) => call(saveVisits, visits, key),
  colleagues: () => call(listColleagues, {}),
  ask: (input: In<typeof askSubstitute>, key: string) => call(askSubstitute, input, key),
  decline: (input: In<typeof declineToSubstitute>, key: string) => call(declineToSubstitute, input, key),
  takeOver: (input: In<typeof takeOver>, key: string) => call(takeOver, input, key),
  propose: (input: In<typeof propose>, key: string) => call(propose, input, key),
  keep: (consultationId: ConsultationId, key: string) => call(keepVisit, { consultationId }, key),
  callOff: (consultationId: ConsultationId, key: string) => call(callOff, { consultationId }, key),
  missed: (consultationId: ConsultationId, key: string) => call(markMissed, { consultationId }, key),
};
