import {
  acceptConsultation,
  getConsultation,
  listConsultations,
  searchConsultations,
} from '@shared/contracts/consultation';
import { myDoctor } from '@shared/contracts/doctor';
import type { ConsultationId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** The lists of the desk. */
export type Group = 'waiting' | 'open' | 'closed' | 'team';

/** What the doctor's desk asks of the cloud. */
export const deskService = {
  me: () => call(myDoctor, {}),
  list: (group: Group, cursor?: string) => call(listConsultations, cursor ? { group, cursor } : { group }),
  search: (text: string, cursor?: string) =>
    call(searchConsultations, { text, ...(cursor !== undefined && { cursor }) }),
  get: (consultationId: ConsultationId) => call(getConsultation, { consultationId }),
  accept: (consultationId: ConsultationId, key: string) => call(acceptConsultation, { consultationId }, key),
};
export type DeskService = typeof deskService;
