import {
  acceptConsultation,
  getConsultation,
  listConsultations,
  searchConsultations,
} from '@shared/contracts/consultation';
import { calendar } from '@shared/contracts/appointment';
import { inbox } from '@shared/contracts/colleague';
import { myDoctor } from '@shared/contracts/doctor';
import { ok } from '@shared/kernel/result';
import { waitsForColleague } from '@shared/domain/colleague/lifecycle';
import type { ConsultationId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** The lists of the desk. */
export type Group = 'waiting' | 'open' | 'closed' | 'team';

/** How many colleagues and bookings wait for the doctor's word. */
export type Asks = { readonly substitutes: number; readonly unsettled: number; readonly cases: number };

/** What the doctor's desk asks of the cloud. */
export const deskService = {
  me: () => call(myDoctor, {}),
  list: (group: Group, cursor?: string) => call(listConsultations, cursor ? { group, cursor } : { group }),
  search: (text: string, cursor?: string) =>
    call(searchConsultations, { text, ...(cursor !== undefined && { cursor }) }),
  asks: async () => {
    const [days, asked] = await Promise.all([call(calendar, {}), call(inbox, { group: 'open' })]);
    if (!days.ok) return days;
    if (!asked.ok) return asked;
    return ok({
      substitutes: days.value.asked.length,
      unsettled: days.value.days.reduce((sum, it) => sum + it.unsettled, 0),
      cases: asked.value.requests.filter(waitsForColleague).length,
    });
  },
  get: (consultationId: ConsultationId) => call(getConsultation, { consultationId }),
  accept: (consultationId: ConsultationId, key: string) => call(acceptConsultation, { consultationId }, key),
};
export type DeskService = typeof deskService;
