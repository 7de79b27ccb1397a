import type * as z from 'zod/mini';
import {
  accept,
  answer,
  asked,
  consent,
  decline,
  inbox,
  ofCase,
  ownWords,
  propose,
  readCase,
  withdraw,
} from '@shared/contracts/colleague';
import { listDoctors } from '@shared/contracts/doctor';
import type { ColleagueRequestId, ConsultationId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { call } from '../../platform/cloud';

const paged = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });
const from = (afterSeq: number | undefined) => (afterSeq === undefined ? {} : { afterSeq });

/** What 同事协作 asks of the cloud. */
export const colleagueService = {
  doctors: (cursor: string | undefined) => call(listDoctors, paged(cursor)),
  propose: (input: z.input<typeof propose.input>, key: string) => call(propose, input, key),
  withdraw: (requestId: ColleagueRequestId, key: string) => call(withdraw, { requestId }, key),
  accept: (requestId: ColleagueRequestId, key: string) => call(accept, { requestId }, key),
  decline: (requestId: ColleagueRequestId, key: string) => call(decline, { requestId }, key),
  consent: (requestId: ColleagueRequestId, agrees: boolean, key: string) =>
    call(consent, { requestId, agrees }, key),
  answer: (requestId: ColleagueRequestId, note: string, pin: string, key: string) =>
    call(answer, { requestId, note, pin }, key),
  ofCase: (consultationId: ConsultationId) => call(ofCase, { consultationId }),
  inbox: (group: Group, cursor: string | undefined) => call(inbox, { group, ...paged(cursor) }),
  asked: async (requestId: ColleagueRequestId) => {
    const reply = await call(asked, { requestId });
    return reply.ok ? ok(reply.value.request) : reply;
  },
  readCase: (requestId: ColleagueRequestId, afterSeq?: number) =>
    call(readCase, { requestId, ...from(afterSeq) }),
  ownWords: (requestId: ColleagueRequestId, afterSeq?: number) =>
    call(ownWords, { requestId, ...from(afterSeq) }),
};
export type Group = z.input<typeof inbox.input>['group'];
