import type * as z from 'zod/mini';
import { breakGlass, readCase } from '@shared/contracts/access';
import type { ConsultationId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

export type OpenedCase = z.output<typeof readCase.output>;

/** What 紧急查阅 asks of the cloud. */
export const emergencyService = {
  open: (consultationId: ConsultationId, reason: string, key: string) =>
    call(breakGlass, { consultationId, reason }, key),
  read: (consultationId: ConsultationId, afterSeq?: number) =>
    call(readCase, { consultationId, ...(afterSeq !== undefined && { afterSeq }) }),
};
