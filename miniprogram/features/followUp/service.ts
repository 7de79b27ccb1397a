import type * as z from 'zod/mini';
import { addEvidence, judgeEvidence, openEvidence } from '@shared/contracts/consultation';
import type { ConsultationId, PictureId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

export type Verdict = z.input<typeof judgeEvidence.input>['verdict'];

/** What evidence of a 复诊 needs of the cloud, on both sides. */
export const followUpService = {
  open: (consultationId: ConsultationId, key: string) => call(openEvidence, { consultationId }, key),
  judge: (consultationId: ConsultationId, verdict: Verdict, key: string) =>
    call(judgeEvidence, { consultationId, verdict }, key),
  add: (consultationId: ConsultationId, pictureIds: PictureId[], key: string) =>
    call(addEvidence, { consultationId, pictureIds }, key),
};
export type FollowUpService = typeof followUpService;
